package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.ContractModel;
import org.manydesk.onboarding.StartingPoint;
import org.manydesk.rating.RateLine;
import org.manydesk.room.Terms;
import org.manydesk.room.ui.TermsCards;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** One template in words: what it comes to in a few sentences, and all of it when it is opened. */
class TemplateCard extends Div {
    private static final Duration WEEK = Duration.ofDays(7);

    private final transient Texts texts = Texts.of(TemplateCard.class);
    private final Div actions = new Div();

    /** @param monday of the week that is shown */
    TemplateCard(StartingPoint point, LocalDate monday) {
        addClassName("md-card");
        var called = name(texts, point);
        var whose = texts.get(point.isBuiltIn() ? "templates.builtIn" : "templates.own");
        var head = new Div(new H3(called), new StatusBadge(point.isBuiltIn() ? Tone.PLAIN : Tone.RUNS, whose));
        head.addClassName("md-in-line");
        var sample = point.sample();
        var terms = Terms.of(sample);
        add(head, new Paragraph(service(sample, terms, monday)), new Paragraph(money(terms)), all(terms, monday));
        var start = new Anchor("clients/new?template=" + point.name(), texts.get("templates.start"));
        start.getElement().setAttribute("aria-label", texts.get("templates.start.which", called));
        actions.addClassName("md-actions");
        actions.add(start);
        add(actions);
    }

    /** How people call it. */
    static String name(Texts texts, StartingPoint point) {
        return point.isBuiltIn() ? texts.get("template." + point.name()) : point.name();
    }

    private String service(ContractForm sample, Terms terms, LocalDate monday) {
        var start = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        var open = terms.calendar().between(start, start.plus(WEEK));
        return texts.get(
                "templates.service",
                texts.of(ContractModel.valueOf(String.valueOf(sample.model()))),
                open.toMinutes() / 60.0,
                terms.promises().targets().size());
    }

    private String money(Terms terms) {
        var lines = terms.prices()
                .map(card -> card.lines().stream().map(RateLine::name).collect(Collectors.joining(", ")))
                .orElse("");
        return lines.isEmpty()
                ? texts.get("templates.free", terms.currency())
                : texts.get("templates.charges", terms.currency(), lines);
    }

    private Component all(Terms terms, LocalDate monday) {
        var details = new Details(texts.get("templates.all"));
        details.addOpenedChangeListener(change -> {
            details.removeAll();
            if (change.isOpened()) details.add(new TermsCards(terms, monday));
        });
        return details;
    }

    /** Adds what else can be done with it. */
    TemplateCard act(Component... further) {
        actions.add(further);
        return this;
    }
}
