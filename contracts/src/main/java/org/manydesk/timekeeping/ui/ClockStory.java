package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.manydesk.calendar.Told;
import org.manydesk.timekeeping.Arithmetic;
import org.manydesk.timekeeping.ClockTelling;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.TimeText;

/** The arithmetic behind a clock: a sentence, what ruled it, a strip of what counted, and every stretch with its reason. */
class ClockStory extends Div {
    private static final long serialVersionUID = 1L;

    private final transient SlaReport.Line clock;
    private final transient ClockTelling telling;

    ClockStory(SlaReport.Line clock, ClockTelling telling) {
        this.clock = clock;
        this.telling = telling;
        addClassName("md-section");
        add(new H3(telling.title(clock)), new Paragraph(clock.told()), facts());
        if (!clock.runs().isEmpty())
            add(new H4(telling.word("why.runs")), new ClockRuns(clock.runs(), telling, clock.zone()));
        tell(this, clock);
        clock.others().forEach(run -> add(other(run)));
    }

    private void tell(Div place, SlaReport.Timed timed) {
        if (!timed.segments().isEmpty())
            place.add(new H4(telling.word("why.rules")), new ClockRules(timed, telling, clock.zone()));
        place.add(strip(timed), new ClockStretches(timed, telling, clock.zone()));
    }

    /** Another run, to be unfolded. */
    private Details other(SlaReport.Pass run) {
        var story = new Div(new Paragraph(run.told()));
        tell(story, run);
        return new Details(telling.word("why.run", telling.time(run.startedAt(), clock.zone())), story);
    }

    private DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("md-facts");
        fact(facts, "why.state", ClockWords.badge(telling, clock.state()));
        fact(facts, "why.target", new Span(telling.promise(clock)));
        clock.scope().ifPresent(scope -> fact(facts, "why.for", new Span(telling.scope(scope))));
        fact(facts, "why.started", time(clock.startedAt()));
        clock.stoppedAt().ifPresent(end -> fact(facts, "why.stopped", time(end)));
        if (clock.due() != null) fact(facts, "why.due", time(clock.due()));
        fact(facts, "why.contract", new Span(clock.contractVersion()));
        return facts;
    }

    private void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(telling.word(label)), new DescriptionList.Description(value));
    }

    private TimeText time(Instant at) {
        return ClockWords.time(telling, at, clock.zone());
    }

    private static Div strip(SlaReport.Timed timed) {
        var strip = new Div();
        strip.addClassNames("md-strip", ClockWords.tone(timed.state()).style());
        strip.getElement().setAttribute("aria-hidden", "true");
        timed.explanation().forEach(stretch -> strip.add(part(stretch)));
        return strip;
    }

    private static Div part(Told stretch) {
        var part = new Div();
        part.addClassName(stretch.counted() ? "md-counted" : "md-skipped");
        part.setTitle(stretch.why());
        var minutes = Math.max(1, Arithmetic.length(stretch).toMinutes());
        part.getStyle().set("flex-grow", Long.toString(minutes));
        return part;
    }
}
