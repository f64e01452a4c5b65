package org.manydesk.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The life of a ticket as its events tell it, in order of time and, within an instant, in listed order. Pure: states,
 * pauses, first reply and the like are derived and never stored here.
 */
public record Timeline(TicketType type, List<TimelineEvent> events) {
    private static final Comparator<TimelineEvent> IN_ORDER =
            Comparator.comparing(TimelineEvent::at).thenComparing(TimelineEvent::seq);

    /** @throws IllegalArgumentException if there is no {@link EventKind#OPENED} */
    public Timeline {
        events = events.stream().sorted(IN_ORDER).toList();
        if (events.stream().noneMatch(event -> event.kind() == EventKind.OPENED))
            throw new IllegalArgumentException("A timeline has an OPENED event");
    }

    /** A timeline of what happened, in listed order. */
    public static Timeline of(TicketType type, List<Happening> happenings) {
        return new Timeline(type, Happening.numbered(happenings, 0));
    }

    /** This timeline with more events. */
    public Timeline with(List<TimelineEvent> more) {
        var all = new ArrayList<>(events);
        all.addAll(more);
        return new Timeline(type, all);
    }

    /** This timeline as it was known at an instant, that instant's events included; never without its opening. */
    public Timeline until(Instant now) {
        return new Timeline(
                type,
                events.stream()
                        .filter(event -> !event.at().isAfter(now) || event.equals(opening()))
                        .toList());
    }

    private TimelineEvent opening() {
        return events.stream()
                .filter(event -> event.kind() == EventKind.OPENED)
                .findFirst()
                .orElseThrow();
    }

    public Instant openedAt() {
        return opening().at();
    }

    /** How the ticket stood after each event. */
    public List<Moment> moments() {
        var moments = new ArrayList<Moment>(events.size());
        var last = Moment.first(opening(), type);
        for (var event : events) {
            last = last.next(event);
            moments.add(last);
        }
        return moments;
    }

    /** The states since the opening, contiguous; a state that lasted no time is left out. */
    public List<StatusSpan> statusSpans() {
        var spans = new ArrayList<StatusSpan>();
        spans.add(new StatusSpan(TicketStatus.NEW, openedAt(), Instant.MAX));
        for (var moment : moments()) {
            var last = spans.getLast();
            if (moment.status() == last.status()) continue;
            spans.removeLast();
            if (last.from().isBefore(moment.at())) spans.add(new StatusSpan(last.status(), last.from(), moment.at()));
            spans.add(new StatusSpan(moment.status(), latest(last.from(), moment.at()), Instant.MAX));
        }
        return spans;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public TicketStatus status() {
        return moments().getLast().status();
    }

    public Priority priority() {
        return moments().getLast().priority();
    }

    /** What it is about now; empty for nothing. */
    public String category() {
        return moments().getLast().category();
    }

    /** When staff first answered in public. */
    public Optional<Instant> firstRepliedAt() {
        return first(moment -> moment.is(EventKind.REPLIED));
    }

    /** When the ticket first got to RESOLVED, undone merges apart. */
    public Optional<Instant> firstResolvedAt() {
        return first(moment -> moment.is(EventKind.STATUS) && moment.status() == TicketStatus.RESOLVED);
    }

    /** When the ticket first got to CLOSED, undone merges apart. */
    public Optional<Instant> firstClosedAt() {
        return first(moment -> moment.is(EventKind.STATUS) && moment.status() == TicketStatus.CLOSED);
    }

    private Optional<Instant> first(Predicate<Moment> condition) {
        return withoutUndoneMerges().moments().stream()
                .filter(condition)
                .map(Moment::at)
                .findFirst();
    }

    /** Each time that the ticket left RESOLVED or CLOSED for work, in order; undone merges apart. */
    public List<Instant> reopenedAt() {
        var reopened = new ArrayList<Instant>();
        var before = TicketStatus.NEW;
        for (var moment : withoutUndoneMerges().moments()) {
            if (before.isDone() && !moment.status().isDone()) reopened.add(moment.at());
            before = moment.status();
        }
        return reopened;
    }

    /**
     * This timeline as if merges that were undone had never been: they did not close the ticket, and that they were undone did
     * not take it up again.
     */
    public Timeline withoutUndoneMerges() {
        if (events.stream().noneMatch(event -> event.kind() == EventKind.UNMERGED)) return this;
        var kept = new ArrayList<TimelineEvent>();
        var merge = new ArrayList<TimelineEvent>();
        for (var event : events) {
            if (event.kind() == EventKind.MERGED) merge.clear();
            if (event.kind() == EventKind.MERGED || closesWith(merge, event)) merge.add(event);
            if (event.kind() == EventKind.UNMERGED)
                kept.removeIf(one -> merge.stream().anyMatch(its -> its == one));
            else kept.add(event);
        }
        return new Timeline(type, kept);
    }

    /** A merge closes the ticket in the same instant; what an imported history says later was done to the ticket itself. */
    private static boolean closesWith(List<TimelineEvent> merge, TimelineEvent event) {
        return event.kind() == EventKind.STATUS
                && merge.size() == 1
                && event.at().equals(merge.getFirst().at());
    }

    /** The ticket that this one is merged into, unless that was undone. */
    public Optional<String> mergedInto() {
        return held(EventKind.MERGED, EventKind.UNMERGED).map(TimelineEvent::value);
    }

    /** Which change of the provider caused it, unless that was taken back. */
    public Optional<String> ownChange() {
        return held(EventKind.OWN_CHANGE, EventKind.OWN_CHANGE).map(TimelineEvent::value);
    }

    /** The master incident that it is folded into, unless that was undone. */
    public Optional<String> foldedInto() {
        return held(EventKind.FOLDED, EventKind.UNFOLDED).map(TimelineEvent::value);
    }

    /** The language that it was said to be written in last, at or before an instant; empty while nobody said. */
    public Optional<String> languageAt(Instant at) {
        return events.reversed().stream()
                .filter(event ->
                        event.kind() == EventKind.LANGUAGE && !event.at().isAfter(at))
                .map(TimelineEvent::value)
                .findFirst();
    }

    /** The splits of the ticket that were not undone. */
    public List<TimelineEvent> splits() {
        var undone = values(EventKind.UNSPLIT);
        return events.stream()
                .filter(event -> event.kind() == EventKind.SPLIT)
                .filter(event -> !undone.contains(SplitOff.parse(event.value()).into()))
                .toList();
    }

    /** The ticket that this one was taken out of, be it that this was undone. */
    public Optional<String> splitFrom() {
        return values(EventKind.SPLIT_FROM).stream().findFirst();
    }

    /** Whether all that was taken out into this ticket went back. */
    public boolean isUndoneSplit() {
        return splitFrom().filter(values(EventKind.UNSPLIT)::contains).isPresent();
    }

    /** The customer's messages that wait for an answer. */
    public List<TimelineEvent> openQuestions() {
        var answered = lastOf(EventKind.REPLIED, EventKind.REPLIED);
        return events.stream()
                .filter(event -> event.kind() == EventKind.CUSTOMER_REPLIED)
                .filter(event -> answered.map(reply -> IN_ORDER.compare(event, reply) > 0)
                        .orElse(true))
                .toList();
    }

    private List<String> values(EventKind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(TimelineEvent::value)
                .toList();
    }

    /** The mark that the ticket bears now. */
    public Optional<Mark> mark() {
        return held(EventKind.MARKED, EventKind.MARKED)
                .map(TimelineEvent::value)
                .map(Mark::valueOf);
    }

    /**
     * When it was last merged, marked, folded, or said to be caused by the provider's own change, as far as that holds now: what
     * contracts may leave out of the count. Empty for an ordinary ticket.
     */
    public Optional<Instant> setAsideAt() {
        return Stream.of(
                        held(EventKind.MERGED, EventKind.UNMERGED),
                        held(EventKind.MARKED, EventKind.MARKED),
                        held(EventKind.FOLDED, EventKind.UNFOLDED),
                        held(EventKind.OWN_CHANGE, EventKind.OWN_CHANGE))
                .flatMap(Optional::stream)
                .map(TimelineEvent::at)
                .max(Comparator.naturalOrder());
    }

    /** The last such event, unless it was taken back: by one of the other kind, or by one that says nothing. */
    private Optional<TimelineEvent> held(EventKind kind, EventKind undone) {
        return lastOf(kind, undone)
                .filter(event -> event.kind() == kind && !event.value().isEmpty());
    }

    private Optional<TimelineEvent> lastOf(EventKind kind, EventKind other) {
        return events.reversed().stream()
                .filter(event -> event.kind() == kind || event.kind() == other)
                .findFirst();
    }
}
