package org.manydesk.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.manydesk.credit.CreditSheet;
import org.manydesk.credit.CreditState;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Days;
import org.manydesk.ui.Deed;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;

/** Service credits of a contract, each with its arithmetic and evidence; decided and picked by those who may. */
public class CreditCards extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final transient Texts texts = Texts.of(CreditCards.class);
    private final transient Rights rights;

    /** Approves or refuses. */
    public interface Deciding {
        void decide(CreditSheet credit, CreditState decision, String note);
    }

    /** Picks rules by name. */
    public interface Picking {
        void pick(CreditSheet credit, List<String> rules);
    }

    /** What the reader may do; what they may not is left out. */
    public record Rights(Optional<Deciding> decide, Optional<Picking> pick) {}

    public CreditCards(List<CreditSheet> credits, Rights rights) {
        this.rights = rights;
        addClassName("md-stack-s");
        credits.forEach(credit -> add(card(credit)));
        if (credits.isEmpty()) {
            var none = new Paragraph(texts.get("none"));
            none.addClassName("md-soft");
            add(none);
        }
    }

    private Component card(CreditSheet credit) {
        var head = new Div(
                new CreditBadge(credit.state()),
                new Span(Days.month(credit.period())),
                new Amount(credit.amount().amount(), credit.amount().currency().getCurrencyCode()));
        head.addClassName("md-in-line");
        var card = new Div(head, new Paragraph(arithmetic(credit)));
        card.addClassNames("md-question", "md-credit");
        card.add(new Parts(credit.parts()));
        credit.services().forEach(service -> card.add(new Paragraph(availability(service))));
        card.add(new Paragraph(standing(credit)));
        credit.evidence().filter(cited -> !cited.isEmpty()).ifPresent(cited -> card.add(evidence(cited)));
        if (credit.state() == CreditState.DRAFT) {
            rights.pick().filter(may -> !credit.choice().isEmpty()).ifPresent(how -> card.add(picking(credit, how)));
            rights.decide().ifPresent(how -> card.add(deciding(credit, how)));
        }
        return card;
    }

    private String arithmetic(CreditSheet credit) {
        var base = Amount.text(credit.base().amount(), credit.base().currency().getCurrencyCode());
        return texts.get("arithmetic", credit.percent(), base, Days.month(credit.period()));
    }

    private String availability(CreditSheet.Uptime service) {
        return texts.get(
                "service",
                service.name(),
                DurationText.hours(service.down()),
                DurationText.hours(service.agreed()),
                service.target());
    }

    private String standing(CreditSheet credit) {
        return switch (credit.state()) {
            case DRAFT -> texts.get("standing.DRAFT");
            case ACCRUED ->
                credit.dueFrom().equals(credit.period())
                        ? texts.get("standing.ACCRUED." + credit.application(), by(credit), credit.note())
                        : texts.get("standing.held", by(credit), credit.note(), Days.month(credit.dueFrom()));
            case APPLIED ->
                credit.creditNote()
                        .map(number -> texts.get("standing.granted", number))
                        .or(() -> credit.invoice().map(number -> texts.get("standing.APPLIED", number)))
                        .orElseGet(() -> texts.get("standing.drafted"));
            case REFUSED -> texts.get("standing.REFUSED", by(credit), credit.note());
            case EARNED_BACK -> texts.get("standing.EARNED_BACK");
            case EXPIRED -> texts.get("standing.EXPIRED");
        };
    }

    private static String by(CreditSheet credit) {
        return credit.decidedBy().orElse("");
    }

    private Component evidence(List<CreditSheet.Evidence> cited) {
        return new Details(texts.get("evidence", cited.size()), new EvidenceTable(cited));
    }

    private Component picking(CreditSheet credit, Picking how) {
        var choice = new RadioButtonGroup<String>(texts.get("pick"));
        choice.setItems(credit.choice());
        credit.parts().stream()
                .filter(part -> part.isTaken() && credit.choice().contains(part.rule()))
                .findFirst()
                .ifPresent(part -> choice.setValue(part.rule()));
        choice.addValueChangeListener(picked -> how.pick(credit, List.of(picked.getValue())));
        return Deed.of(choice);
    }

    private Component deciding(CreditSheet credit, Deciding how) {
        var note = new TextArea(texts.get("note"));
        note.setMaxLength(LONGEST);
        note.setWidthFull();
        note.setErrorMessage(texts.get("missing"));
        var bar =
                new Div(button(CreditState.ACCRUED, credit, how, note), button(CreditState.REFUSED, credit, how, note));
        bar.addClassName("md-actions");
        return new Div(note, bar);
    }

    private Button button(CreditState decision, CreditSheet credit, Deciding how, TextArea note) {
        var button = new Button(texts.get("decide." + decision), click -> {
            note.setInvalid(note.getValue().isBlank());
            if (!note.isInvalid()) how.decide(credit, decision, note.getValue().strip());
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
