package org.manydesk.timekeeping.ui;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.manydesk.sla.Rung;
import org.manydesk.sla.Step;
import org.manydesk.sla.StepForm;
import org.manydesk.sla.Threshold;
import org.manydesk.timekeeping.StepTaken;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;

/** The rungs of escalation ladders in words. */
public final class RungWords {
    private static final Texts TEXTS = Texts.of(RungWords.class);

    private RungWords() {}

    /** How far a clock is, e.g. "75 %" or "30 min before due". */
    public static String at(String threshold) {
        return at(Threshold.parse(threshold));
    }

    private static String at(Threshold threshold) {
        return switch (threshold) {
            case Threshold.Share share -> TEXTS.get("rung.share", share.percent());
            case Threshold.Before before -> TEXTS.get("rung.before", DurationText.hours(before.left()));
        };
    }

    /** A rung and what is done on it, e.g. "75 %: tells the assignee". */
    public static String of(Rung rung) {
        return at(rung.at()) + ": "
                + ahead(rung.steps().stream().map(StepForm::of).toList());
    }

    /** What was done, e.g. "told ana@msp.example, priority raised to P2". */
    static String done(List<StepTaken> steps) {
        if (steps.isEmpty()) return TEXTS.get("rung.passed");
        return steps.stream()
                .map(step -> TEXTS.get("StepTaken." + step.kind(), step.what()))
                .collect(Collectors.joining(", "));
    }

    /** What is going to be done, e.g. "tells the leads". */
    static String ahead(List<StepForm> steps) {
        return steps.stream().map(RungWords::ahead).collect(Collectors.joining(", "));
    }

    private static String ahead(StepForm step) {
        if (step.tell() != null)
            return TEXTS.get(
                    "step.notify", step.tell().stream().map(RungWords::whom).collect(Collectors.joining(", ")));
        if (step.reassign() != null) return TEXTS.get("step.reassign", step.reassign());
        if (step.webhook() != null)
            return TEXTS.get("step.webhook", URI.create(step.webhook()).getHost());
        return TEXTS.get("step.raise");
    }

    private static String whom(String name) {
        return name.equals(Step.ASSIGNEE) || name.equals(Step.LEADS) ? TEXTS.get("step." + name) : name;
    }
}
