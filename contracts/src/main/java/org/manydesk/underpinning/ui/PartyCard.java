package org.manydesk.underpinning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.manydesk.problem.Faults;
import org.manydesk.sla.ui.PromiseTable;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;
import org.manydesk.underpinning.AgreementBoard;
import org.manydesk.underpinning.AgreementSheet;
import org.manydesk.underpinning.Doubt;

/** What is agreed with a party, version by version, the last one first. */
class PartyCard extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(PartyCard.class);

    /** @param administers whether the reader may agree on another version, and take back one that has not begun */
    PartyCard(AgreementBoard.Party party, boolean administers, Runnable withdraw) {
        addClassNames("md-card", "md-stack-s");
        var last = party.versions().getLast();
        var kind = new Span(texts.of(last.kind()));
        kind.addClassName("md-soft");
        var head = new Div(new H2(last.party()), kind);
        head.addClassName("md-in-line");
        add(head);
        party.versions().reversed().forEach(version -> add(version(version, party.hasBegun(version))));
        if (!last.warnings().isEmpty()) add(doubts(last));
        if (administers) add(deeds(last, party.hasBegun(last), withdraw));
    }

    private Div version(AgreementSheet version, boolean hasBegun) {
        var title = new Span(texts.get("version", version.version(), Days.day(version.from())));
        title.addClassName("md-author");
        var head = new Div(title);
        head.addClassName("md-in-line");
        if (!hasBegun) head.add(new StatusBadge(Tone.RUNS, texts.get("version.ahead", Days.day(version.from()))));
        var zone = new Span(
                texts.get("version.zone", String.valueOf(version.calendar().zone())));
        zone.addClassName("md-faint");
        head.add(zone);
        var policy = version.sla().read("/sla", new Faults()).orElseThrow();
        return new Div(head, new PromiseTable(policy));
    }

    private Div doubts(AgreementSheet version) {
        var list = new UnorderedList();
        version.warnings().forEach(doubt -> list.add(new ListItem(sentence(doubt))));
        var doubts =
                new Div(new Paragraph(texts.get("doubts", version.warnings().size())), list);
        doubts.addClassNames("md-warnings", "md-warn");
        return doubts;
    }

    private String sentence(Doubt doubt) {
        return texts.get(
                "doubt",
                texts.of(doubt.metric()),
                doubt.priority().name(),
                Days.hours(doubt.agreed()),
                doubt.client(),
                Days.hours(doubt.promised()),
                doubt.contract(),
                doubt.others());
    }

    private Div deeds(AgreementSheet last, boolean hasBegun, Runnable withdraw) {
        var next =
                new Button(texts.get("next"), click -> UI.getCurrent().navigate("agreements/new?after=" + last.id()));
        next.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var deeds = new Div(next);
        deeds.addClassName("md-actions");
        if (!hasBegun) {
            var back = new Button(texts.get("withdraw"), click -> withdraw.run());
            back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            deeds.add(back);
        }
        return deeds;
    }
}
