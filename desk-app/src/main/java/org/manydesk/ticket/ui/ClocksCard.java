package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.timekeeping.LadderReport;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.timekeeping.ui.LadderLines;
import org.manydesk.ui.Deed;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** The ticket's clocks: how each stands, how much of its time is used, when it is due, and why. */
class ClocksCard extends Div {
    private static final long serialVersionUID = 1L;
    private static final int WHOLE = 100;

    private final transient Texts texts = Texts.of(ClocksCard.class);

    /** Asks that a clock be left out of the contract's figures. */
    interface Asking {
        void ask(SlaReport.Line clock);
    }

    private final transient Optional<Asking> asking;
    private final transient Consumer<SlaReport.Line> explaining;

    /**
     * @param asking empty for readers who may not
     * @param explaining tells why a clock stands where it stands
     */
    ClocksCard(Optional<Asking> asking, Consumer<SlaReport.Line> explaining) {
        this.asking = asking;
        this.explaining = explaining;
        addClassNames("md-card", "md-clocks");
    }

    /** @param ladders empty for readers whom escalation does not concern */
    void show(SlaReport report, Optional<LadderReport> ladders) {
        removeAll();
        add(new H2(texts.get("clocks")));
        report.metrics().forEach(line -> {
            var clock = clock(line);
            ladders.ifPresent(known -> clock.add(new LadderLines(known, line.metric())));
            add(clock);
        });
        if (report.metrics().isEmpty()) add(none());
    }

    private Span none() {
        var none = new Span(texts.get("clocks.none"));
        none.addClassName("md-soft");
        return none;
    }

    private Div clock(SlaReport.Line line) {
        var name = new Span(ClockWords.of(line.metric()));
        name.addClassName("md-clock-name");
        var tone = ClockWords.tone(line.state());
        var head = new Div(name, ClockWords.badge(line.state()));
        head.addClassName("md-clock-head");
        var foot = new Div(due(line), why(line));
        asking.ifPresent(how -> foot.add(leaveOut(line, how)));
        foot.addClassName("md-clock-foot");
        var clock = new Div(head, bar(line), foot);
        clock.addClassNames("md-clock", tone.style());
        return clock;
    }

    private Div bar(SlaReport.Line line) {
        var used =
                WHOLE * line.elapsed().toSeconds() / Math.max(1, line.target().toSeconds());
        var filled = new Div();
        filled.getStyle().set("width", Math.clamp(used, 2, WHOLE) + "%");
        var bar = new Div(filled);
        bar.addClassName("md-bar");
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        texts.get("clock.used", DurationText.hours(line.elapsed()), DurationText.hours(line.target())));
        return bar;
    }

    private Component due(SlaReport.Line line) {
        var words = new Div();
        words.addClassName("md-soft");
        switch (line.state()) {
            case RUNNING -> words.add(new Span(texts.get("clock.due") + " "), dueAt(line));
            case PAUSED -> words.setText(texts.get("clock.left", DurationText.hours(line.remaining())));
            case MET -> words.setText(texts.get("clock.met", DurationText.hours(line.elapsed()), target(line)));
            case BREACHED -> words.add(over(line));
        }
        return words;
    }

    /** An open clock tells since when, as the queue does; how much too much, by the contract's own hours, is told here. */
    private Component over(SlaReport.Line line) {
        var over = DurationText.hours(line.elapsed().minus(line.target()));
        if (line.stoppedAt().isPresent() || line.due() == null) return new Span(texts.get("clock.over", over));
        return new Span(new Span(texts.get("clock.over.since", over) + " "), TimeText.since(line.due()));
    }

    private static Component dueAt(SlaReport.Line line) {
        return line.due() == null ? new Span() : TimeText.relative(line.due());
    }

    private static String target(SlaReport.Line line) {
        return DurationText.hours(line.target());
    }

    private Button leaveOut(SlaReport.Line line, Asking how) {
        var button = new Button(texts.get("clock.leaveOut"), click -> how.ask(line));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(texts.get("clock.leaveOut") + " " + ClockWords.of(line.metric()));
        return Deed.of(button);
    }

    private Button why(SlaReport.Line line) {
        var why = new Button(texts.get("clock.why"), click -> explaining.accept(line));
        why.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        why.setAriaLabel(texts.get("clock.why") + " " + ClockWords.of(line.metric()));
        return why;
    }
}
