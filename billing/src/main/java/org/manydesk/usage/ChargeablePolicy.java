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
 * <p>Where {@code reopenedLater} says so, a ticket that was taken up again later than that after it counted last, and gets
 * there once more, counts again ({@link Reason#COUNTED_AGAIN}), at that instant and in its period; each such time is told, also
 * several of one period. Where it was taken up more than once since it got there before, the first time decides. A merge that
 * was undone neither closed the ticket nor took it up again.
 *
 * <p>A ticket that was split from another is a ticket of its own, counted like any, and told as such. One whose split was
 * undone is never counted.
 *
 * @param reopenFreeWithin real time, e.g. P7D is 168 hours; empty when the contract does not speak of it
 * @param reopenedLater what it means that a ticket is taken up again later than that
 */
public record ChargeablePolicy(
        CountedAt countedAt, Set<Exclusion> notCounted, Optional<Duration> reopenFreeWithin, Reopened reopenedLater) {

    /** What holds where a contract does not say: resolved tickets count, but merged ones, spam and duplicates do not. */
    public static final ChargeablePolicy USUAL = new ChargeablePolicy(
            CountedAt.RESOLVED, EnumSet.complementOf(EnumSet.of(Exclusion.UNANSWERED)), Optional.empty());

    public ChargeablePolicy {
        notCounted = Set.copyOf(notCounted);
    }

    /** One by which a ticket counts once, ever. */
    public ChargeablePolicy(CountedAt countedAt, Set<Exclusion> notCounted, Optional<Duration> reopenFreeWithin) {
        this(countedAt, notCounted, reopenFreeWithin, Reopened.NOT_COUNTED_AGAIN);
    }

    /** Whether a ticket may count more than once. */
    boolean countsAgain() {
        return reopenedLater == Reopened.COUNTED_AGAIN;
    }

    /** What holds of a ticket that somebody attended to, though nobody answered it in writing. */
    ChargeablePolicy attended() {
        if (!notCounted.contains(Exclusion.UNANSWERED)) return this;
        var others = EnumSet.copyOf(notCounted);
        others.remove(Exclusion.UNANSWERED);
        return new ChargeablePolicy(countedAt, others, reopenFreeWithin, reopenedLater);
    }

    /** Whether a ticket would be left out as one that nobody attended to. */
    boolean asksWhoAttended(Timeline ticket) {
        return leavesOut(Exclusion.UNANSWERED, ticket);
    }

    /** Each time that a ticket counts, or would but for what it bears, in order. */
    List<Counts> counts(Timeline timeline) {
        return Counts.of(countedAt.arrivals(timeline), reopenFreeWithin.filter(free -> countsAgain()));
    }

    /** The decisions on a ticket in a period, in order of time; none when the ticket is none of that period's. */
    public List<Decision> decide(Timeline timeline, Interval period) {
        var all = counts(timeline);
        var own = all.stream()
                .filter(one -> period.contains(one.at()))
                .map(one -> decision(timeline, one, one.at()))
                .toList();
        return own.isEmpty() ? listed(timeline, all, period) : own;
    }

    /** That it got there once more, which does not count. */
    private List<Decision> listed(Timeline timeline, List<Counts> all, Interval period) {
        return countedAt.instants(timeline).stream()
                .filter(period::contains)
                .findFirst()
                .map(at -> decision(timeline, last(all, at), at))
                .stream()
                .toList();
    }

    private static Counts last(List<Counts> all, Instant at) {
        return all.stream()
                .filter(one -> !one.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The decision on a ticket in the period in which it got there first; empty while it has not. */
    Optional<Decision> firstly(Timeline timeline) {
        return counts(timeline).stream().findFirst().map(one -> decision(timeline, one, one.at()));
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

    private Decision decision(Timeline timeline, Counts counts, Instant at) {
        var reopened = timeline.reopenedAt().stream()
                .filter(instant -> !instant.isBefore(counts.at()))
                .findFirst()
                .filter(instant -> !countsAgain() || isFree(counts.at(), Optional.of(instant)));
        var exclusion = exclusion(timeline);
        return new Decision(
                reason(timeline, exclusion, counts, at, reopened),
                at,
                counts.at(),
                reopened,
                counts.again(),
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
            Timeline timeline, Optional<Exclusion> exclusion, Counts counts, Instant at, Optional<Instant> reopened) {
        if (timeline.isUndoneSplit()) return Reason.SPLIT_UNDONE;
        if (exclusion.isPresent()) return exclusion.get().reason();
        if (at.equals(counts.at()))
            return counts.again().isPresent() ? Reason.COUNTED_AGAIN : Reason.valueOf(countedAt.name());
        return isFree(counts.at(), reopened) ? Reason.REOPENED_IN_TIME : Reason.COUNTED_BEFORE;
    }

    private boolean isFree(Instant first, Optional<Instant> reopened) {
        return reopened.isPresent()
                && reopenFreeWithin
                        .map(free -> !reopened.get().isAfter(first.plus(free)))
                        .orElse(false);
    }
}
