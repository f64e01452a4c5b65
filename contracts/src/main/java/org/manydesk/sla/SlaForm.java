package org.manydesk.sla;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.TicketStatus;

/**
 * A policy as it travels and is stored.
 *
 * @param pauseWhile states that do not count, for all targets without their own
 * @param warnAt percentages of every target at which the assignee is told, 1 to 100; 75 and 90 when absent
 * @param reopening {@code {"rule":"CONTINUE"}} when absent
 * @param whenReclassified FROM_CREATION when absent
 * @param goals percent by metric, over all priorities, e.g. {@code {"RESOLUTION":"95"}}; none when absent
 * @param escalation at most 50 rungs; when absent, the leads are told of every target that is used up
 */
public record SlaForm(
        @Nullable List<@Nullable TargetForm> targets,
        @Nullable List<@Nullable String> pauseWhile,
        @Nullable List<@Nullable Integer> warnAt,
        @Nullable ReopeningForm reopening,
        @Nullable String whenReclassified,
        @Nullable Map<String, @Nullable Object> goals,
        @Nullable List<@Nullable RungForm> escalation) {
    /** Promises nothing. */
    public static final SlaForm EMPTY = new SlaForm(null, null, null, null, null, null, null);

    /** Where {@code warnAt} is absent. */
    public static final List<Integer> USUAL_WARNINGS = Ladder.USUAL_WARNINGS;

    private static final int MOST_RUNGS = 50;

    static final String STATES = "one of NEW, OPEN, PENDING_CUSTOMER, PENDING_VENDOR, RESOLVED, CLOSED";

    /** The same with other targets and pauses. */
    public SlaForm withTargets(List<@Nullable TargetForm> others, List<@Nullable String> pauses) {
        return new SlaForm(others, pauses, warnAt, reopening, whenReclassified, goals, escalation);
    }

    /** The same with other goals. */
    public SlaForm withGoals(@Nullable Map<String, @Nullable Object> others) {
        return new SlaForm(targets, pauseWhile, warnAt, reopening, whenReclassified, others, escalation);
    }

    /** The same with other warnings. */
    public SlaForm withLadder(@Nullable List<@Nullable Integer> warnings, @Nullable List<@Nullable RungForm> rungs) {
        return new SlaForm(targets, pauseWhile, warnings, reopening, whenReclassified, goals, rungs);
    }

    /** Reads the policy; notes each fault below the pointer and is empty when there was one. */
    public Optional<SlaPolicy> read(String pointer, Faults faults) {
        var own = new Faults();
        var pauses = states(pauseWhile, pointer + "/pauseWhile", own);
        var read = targets(pointer + "/targets", pauses, own);
        var ladder = Ladder.warningAt(warnings(pointer + "/warnAt", own)).and(ladder(pointer + "/escalation", own));
        var reopened =
                reopening == null ? Optional.of(Reopening.CONTINUES) : reopening.read(pointer + "/reopening", own);
        var crossing = own.required(
                pointer + "/whenReclassified",
                whenReclassified == null ? "FROM_CREATION" : whenReclassified,
                Crossing::valueOf,
                "one of KEEP_OLD, FROM_CREATION, CARRY_REMAINING");
        var shares = goals(pointer + "/goals", own);
        own.found().forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        if (!own.none()) return Optional.empty();
        return Optional.of(new SlaPolicy(read, ladder, reopened.orElseThrow(), crossing.orElseThrow(), shares));
    }

    private List<SlaTarget> targets(String pointer, Set<TicketStatus> pauses, Faults faults) {
        var given = targets == null ? List.<@Nullable TargetForm>of() : targets;
        var read = new ArrayList<SlaTarget>();
        var known = new HashSet<String>();
        for (var i = 0; i < given.size(); i++) {
            var at = pointer + "/" + i;
            var form = given.get(i);
            if (form == null) faults.add(at, "A target is missing here.");
            else
                form.read(at, pauses, faults).ifPresent(target -> {
                    if (!known.add(target.scope()))
                        faults.add(
                                at, "There is another target for this metric, priority, type, category and service.");
                    read.add(target);
                });
        }
        return read;
    }

    static Set<TicketStatus> states(@Nullable List<@Nullable String> given, String pointer, Faults faults) {
        var states = new HashSet<TicketStatus>();
        var texts = given == null ? List.<@Nullable String>of() : given;
        for (var i = 0; i < texts.size(); i++) {
            faults.required(pointer + "/" + i, texts.get(i), TicketStatus::valueOf, STATES)
                    .ifPresent(states::add);
        }
        return states;
    }

    private Map<Metric, Goal> goals(String pointer, Faults faults) {
        var read = new EnumMap<Metric, Goal>(Metric.class);
        var given = goals == null ? Map.<String, @Nullable Object>of() : goals;
        given.forEach((name, share) -> {
            var at = pointer + "/" + name;
            var metric = faults.required(at, name, Metric::valueOf, TargetForm.METRICS);
            var goal = faults.required(at, share == null ? null : share.toString(), Goal::parse, TargetForm.SHARE);
            if (metric.isPresent() && goal.isPresent()) read.put(metric.get(), goal.get());
        });
        return read;
    }

    private List<Integer> warnings(String pointer, Faults faults) {
        var read = new ArrayList<Integer>();
        if (warnAt == null) return Ladder.USUAL_WARNINGS;
        var given = warnAt;
        for (var i = 0; i < given.size(); i++) {
            var percent = given.get(i);
            if (percent == null || percent < 1 || percent > 100)
                faults.add(pointer + "/" + i, "This must be a percentage from 1 to 100.");
            else read.add(percent);
        }
        return read;
    }

    private Ladder ladder(String pointer, Faults faults) {
        if (escalation == null) return Ladder.USUAL;
        if (escalation.size() > MOST_RUNGS) faults.add(pointer, "Give at most 50 rungs.");
        var ladder = Ladder.NONE;
        for (var i = 0; i < escalation.size(); i++) {
            var at = pointer + "/" + i;
            var rung = escalation.get(i);
            if (rung == null) faults.add(at, "A rung is missing here.");
            else ladder = ladder.and(rung.read(at, faults).orElse(Ladder.NONE));
        }
        return ladder;
    }
}
