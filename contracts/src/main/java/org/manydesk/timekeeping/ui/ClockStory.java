package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.manydesk.calendar.Stretch;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** The arithmetic behind a clock: a sentence, what ruled it, a strip of what counted, and every stretch with its reason. */
class ClockStory extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(ClockStory.class);
    private final transient SlaReport.Line clock;
    private final transient Arithmetic sum;

    ClockStory(SlaReport.Line clock) {
        this.clock = clock;
        this.sum = Arithmetic.of(clock);
        addClassName("md-section");
        var title = new H3(texts.get(
                "why.clock", ClockWords.of(clock.metric()), clock.priority().name()));
        add(title, new Paragraph(sentence()), facts());
        if (!clock.runs().isEmpty()) add(new H4(texts.get("why.runs")), new ClockRuns(clock));
        if (!clock.segments().isEmpty()) add(new H4(texts.get("why.rules")), new ClockRules(clock));
        add(strip(), new ClockStretches(clock, sum));
    }

    private String sentence() {
        var counted = Days.hours(sum.elapsed());
        var target = Days.hours(clock.target());
        return switch (clock.state()) {
            case RUNNING -> texts.get("why.running", counted, target, Days.hours(sum.left()));
            case PAUSED -> texts.get("why.paused", counted, target, Days.hours(sum.left()));
            case MET -> texts.get("why.met", counted, target);
            case BREACHED ->
                texts.get(
                        clock.stoppedAt().isPresent() ? "why.breached" : "why.breached.open",
                        counted,
                        target,
                        Days.hours(sum.over()));
        };
    }

    private DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("md-facts");
        fact(facts, "why.state", ClockWords.badge(clock.state()));
        fact(facts, "why.target", new Span(texts.get("why.time." + clock.time(), Days.hours(clock.target()))));
        clock.scope().ifPresent(scope -> fact(facts, "why.for", new Span(ClockWords.of(scope))));
        fact(facts, "why.started", time(clock.startedAt()));
        clock.stoppedAt().ifPresent(end -> fact(facts, "why.stopped", time(end)));
        if (clock.due() != null) fact(facts, "why.due", time(clock.due()));
        fact(facts, "why.contract", new Span(clock.contractVersion()));
        return facts;
    }

    private void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(texts.get(label)), new DescriptionList.Description(value));
    }

    private TimeText time(Instant at) {
        return TimeText.toTheSecond(at, clock.zone());
    }

    private Div strip() {
        var strip = new Div();
        strip.addClassNames("md-strip", ClockWords.tone(clock.state()).style());
        strip.getElement().setAttribute("aria-hidden", "true");
        clock.explanation().forEach(stretch -> strip.add(part(stretch)));
        return strip;
    }

    private static Div part(Stretch stretch) {
        var part = new Div();
        part.addClassName(stretch.counted() ? "md-counted" : "md-skipped");
        part.setTitle(stretch.why());
        var minutes = Math.max(1, Arithmetic.length(stretch).toMinutes());
        part.getStyle().set("flex-grow", Long.toString(minutes));
        return part;
    }
}
