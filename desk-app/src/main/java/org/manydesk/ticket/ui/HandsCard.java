package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.timekeeping.ui.WhyDialog;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.underpinning.HandsReport;

/** In whose hands the ticket was and is, and how the clocks of what was agreed with them stand. For staff; nothing, else. */
class HandsCard extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(HandsCard.class);

    HandsCard() {
        addClassNames("md-card", "md-clocks");
        setVisible(false);
    }

    void show(HandsReport report) {
        removeAll();
        setVisible(!report.stays().isEmpty());
        add(new H2(texts.get("hands")));
        report.stays().reversed().forEach(stay -> add(stay(stay)));
    }

    private Div stay(HandsReport.Line stay) {
        var who = new Span(stay.party());
        who.addClassName("md-clock-name");
        var kind = new Span(texts.of(stay.kind()));
        kind.addClassName("md-faint");
        var head = new Div(new Div(who, new Span(" "), kind), when(stay));
        head.addClassName("md-clock-head");
        var block = new Div(head);
        block.addClassName("md-clock");
        stay.metrics().forEach(clock -> block.add(line(stay, clock)));
        if (stay.metrics().isEmpty()) block.add(soft(texts.get("hands.nothing")));
        return block;
    }

    private Component when(HandsReport.Line stay) {
        if (stay.to().isEmpty()) return new Span(new Span(texts.get("hands.since") + " "), TimeText.since(stay.from()));
        return TimeText.relative(stay.to().orElseThrow());
    }

    private Div line(HandsReport.Line stay, SlaReport.Line clock) {
        var what =
                new Div(new Span(texts.get("hands." + clock.metric())), new Span(" "), ClockWords.badge(clock.state()));
        var line = new Div(what, used(clock), why(stay, clock));
        line.addClassName("md-clock-foot");
        return line;
    }

    private Component used(SlaReport.Line clock) {
        return soft(texts.get("clock.used", DurationText.hours(clock.elapsed()), DurationText.hours(clock.target())));
    }

    private Button why(HandsReport.Line stay, SlaReport.Line clock) {
        var why = new Button(
                texts.get("clock.why"),
                click -> new WhyDialog(texts.get("hands.why", stay.party()), stay.of(clock)).open());
        why.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        why.setAriaLabel(texts.get("hands.why.of", texts.get("hands." + clock.metric()), stay.party()));
        return why;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("md-soft");
        return span;
    }
}
