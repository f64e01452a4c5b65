package org.manydesk.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.calendar.Interval;
import org.manydesk.effort.Spent;
import org.manydesk.timeline.Timeline;

/**
 * What a contract agreed on counting tickets. Pure: the same policy, timeline and period give the same decision.
 *
 * <p>The rule, exactly: the first instant at which a ticket is opened, resolved or closed (as {@code countedAt} says)
 * decides it, and puts it into the period that holds that instant. There it is counted unless the contract excludes it
 * for what it bears now. A ticket that is taken up again and gets there once more is listed in the later period too, as
 * not counted: with {@link Reason#REOPENED_IN_TIME} when it was taken up no later than {@code reopenFreeWithin} of real
 * time after it was decided, a tie included, else with {@link Reason#COUNTED_BEFORE}. Within one period it is listed once.
 *
 * <p>A ticket that was split from another is a ticket of its own, counted like any, and told as such. One whose split was
 * undone is never counted.
 *
 * @param reopenFreeWithin real time, e.g. P7D is 168 hours; empty when the contract does not speak of it
 */
public record ChargeablePolicy(CountedAt countedAt, Set<Exclusion> notCounted, Optional<Duration> reopenFreeWithin) {

    /** What holds where a contract does not say: resolved tickets count, but merged ones, spam and duplicates do not. */
    public static final ChargeablePolicy USUAL = new ChargeablePolicy(
            CountedAt.RESOLVED, EnumSet.complementOf(EnumSet.of(Exclusion.UNANSWERED)), Optional.empty());

    public ChargeablePolicy {
        notCounted = Set.copyOf(notCounted);
    }

    /** The decision on a ticket in a period; empty when the ticket is none of that period's. */
    public Optional<Decision> decide(Timeline timeline, Interval period) {
        var instants = countedAt.instants(timeline);
        return instants.stream().filter(period::contains).findFirst().map(at -> decision(timeline, instants, at));
    }

    /** The decision on a ticket in the period in which it got there first; empty while it has not. */
    Optional<Decision> firstly(Timeline timeline) {
        var instants = countedAt.instants(timeline);
        return instants.stream().findFirst().map(at -> decision(timeline, instants, at));
    }

    /** Whether work on a ticket is charged by the hour. */
    WorkReason decide(Timeline ticket, Spent spent) {
        if (!spent.billable()) return WorkReason.NOT_BILLABLE;
        if (leavesOut(Exclusion.OWN_CHANGE, ticket)) return WorkReason.OWN_CHANGE;
        return leavesOut(Exclusion.SPAM, ticket) ? WorkReason.SPAM : WorkReason.WORKED;
    }

    private boolean leavesOut(Exclusion exclusion, Timeline ticket) {
        return notCounted.contains(exclusion) && exclusion.of(ticket).isPresent();
    }

    private Decision decision(Timeline timeline, List<Instant> instants, Instant at) {
        var first = instants.getFirst();
        var reopened = timeline.reopenedAt().stream()
                .filter(instant -> !instant.isBefore(first))
                .findFirst();
        var exclusion = exclusion(timeline);
        return new Decision(
                reason(timeline, exclusion, first, at, reopened),
                at,
                first,
                reopened,
                exclusion.flatMap(found -> found.of(timeline)).orElse(""),
                timeline.splitFrom().orElse(""));
    }

    private Optional<Exclusion> exclusion(Timeline timeline) {
        return EnumSet.allOf(Exclusion.class).stream()
                .filter(found ->
                        notCounted.contains(found) && found.of(timeline).isPresent())
                .findFirst();
    }

    private Reason reason(
            Timeline timeline, Optional<Exclusion> exclusion, Instant first, Instant at, Optional<Instant> reopened) {
        if (timeline.isUndoneSplit()) return Reason.SPLIT_UNDONE;
        if (exclusion.isPresent()) return exclusion.get().reason();
        if (at.equals(first)) return Reason.valueOf(countedAt.name());
        return isFree(first, reopened) ? Reason.REOPENED_IN_TIME : Reason.COUNTED_BEFORE;
    }

    private boolean isFree(Instant first, Optional<Instant> reopened) {
        return reopened.isPresent()
                && reopenFreeWithin
                        .map(free -> !reopened.get().isAfter(first.plus(free)))
                        .orElse(false);
    }
}
