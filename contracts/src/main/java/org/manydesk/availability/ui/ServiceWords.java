package org.manydesk.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.manydesk.availability.AvailabilityReport;
import org.manydesk.availability.Standing;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** How pages put availability into words. */
final class ServiceWords {
    private static final Texts TEXTS = Texts.of(ServiceWords.class);
    private static final long ALL = 100;

    private ServiceWords() {}

    /** How it is now, and since when. */
    static Component standing(Standing now) {
        if (now.isUp()) return new StatusBadge(Tone.GOOD, TEXTS.get("up"));
        var badge = now.isDown()
                ? new StatusBadge(Tone.BAD, TEXTS.get("down"))
                : new StatusBadge(Tone.WARN, TEXTS.get("degraded", now.degree()));
        var said = new Div(badge);
        said.addClassName("md-in-line");
        now.since().ifPresent(since -> {
            var text = new Span(TEXTS.get("since"));
            text.addClassName("md-soft");
            said.add(text, TimeText.since(since));
        });
        return said;
    }

    /** {@code 99.91 %}, or that there was no service time. */
    static String percentage(AvailabilityReport report) {
        return report.availability() == null ? TEXTS.get("none") : TEXTS.get("percent", report.availability());
    }

    /** Whether the target is, or was, kept. */
    static Component verdict(AvailabilityReport report) {
        if (report.kept() == null) return new StatusBadge(Tone.PLAIN, TEXTS.get("none"));
        if (!report.kept()) return new StatusBadge(Tone.BAD, TEXTS.get("missed"));
        return report.soFar()
                ? new StatusBadge(Tone.RUNS, TEXTS.get("onTrack"))
                : new StatusBadge(Tone.GOOD, TEXTS.get("kept"));
    }

    /** What is left of the budget, as a bar and in words. */
    static Component budget(AvailabilityReport report) {
        var used = new Div();
        used.getStyle().setWidth(usedPercent(report) + "%");
        var bar = new Div(used);
        bar.addClassNames("md-bar", tone(report));
        bar.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(left(report));
        words.addClassName("md-soft");
        var budget = new Div(bar, words);
        budget.addClassName("md-budget");
        return budget;
    }

    /** {@code 5 min 27 s of 42 min 57 s left}. */
    static String left(AvailabilityReport report) {
        var left = report.left();
        return left.isNegative()
                ? TEXTS.get("overspent", Days.hours(left.abs()), Days.hours(report.budget()))
                : TEXTS.get("left", Days.hours(left), Days.hours(report.budget()));
    }

    private static String tone(AvailabilityReport report) {
        if (report.left().isNegative()) return Tone.BAD.style();
        return report.left().multipliedBy(4).compareTo(report.budget()) < 0 ? Tone.WARN.style() : Tone.GOOD.style();
    }

    private static long usedPercent(AvailabilityReport report) {
        var budget = report.budget();
        if (budget.isZero()) return report.down().isZero() ? 0 : ALL;
        return Math.min(ALL, report.down().multipliedBy(ALL).dividedBy(budget));
    }

    /** {@code 28 h 5 min}: hours are not made days, for a day of business has fewer than 24. */
    static String length(Duration length) {
        return Days.hours(length);
    }
}
