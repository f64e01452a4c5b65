package org.manydesk.rating;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stretch of work that may be charged by the hour.
 *
 * @param entry  which it is
 * @param ticket on which ticket
 * @param traits what the ticket was like when the work began; the hours are those of the work
 * @param time   in whole minutes
 */
public record Work(long entry, long ticket, Traits traits, Duration time) {

    /** The time of all of them together. */
    public static Duration time(List<Work> some) {
        return some.stream().map(Work::time).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * What work further tickets bring: the same pieces over again, on other tickets.
     *
     * @param some   in the order in which they repeat
     * @param known  the tickets that brought it
     * @param wanted all tickets; as many as are known, or more
     */
    public static List<Work> more(List<Work> some, int known, int wanted) {
        if (known == 0 || wanted <= known) return List.of();
        var pieces = (2L * some.size() * (wanted - known) + known) / (2L * known);
        var tickets = some.stream().map(Work::ticket).distinct().toList();
        return IntStream.range(0, Math.toIntExact(pieces))
                .mapToObj(nth -> {
                    var piece = some.get(nth % some.size());
                    var round = nth / some.size();
                    var ticket = -1 - tickets.indexOf(piece.ticket()) - (long) round * tickets.size();
                    return new Work(-1 - nth, ticket, piece.traits(), piece.time());
                })
                .toList();
    }

    /** What a line charges of some work: units are hours. Each kind of hours is made a decimal by itself. */
    static Use on(RateLine line, List<Work> some) {
        var rule = line.counted().hours();
        var asked = some.stream().filter(work -> line.counted().only().covers(work.traits()));
        return switch (rule.per()) {
            case ENTRY ->
                asked.map(work -> use(
                                work.traits().hours(), rule.charged(work.time()).toMinutes()))
                        .reduce(Minutes.NONE, Minutes::plus)
                        .hours();
            case TICKET ->
                asked.collect(Collectors.groupingBy(Work::ticket)).values().stream()
                        .map(together ->
                                use(Hours.IN_HOURS, rule.charged(time(together)).toMinutes()))
                        .reduce(Minutes.NONE, Minutes::plus)
                        .hours();
        };
    }

    private static Minutes use(Hours hours, long minutes) {
        return switch (hours) {
            case IN_HOURS -> new Minutes(minutes, 0, 0);
            case AFTER_HOURS -> new Minutes(0, minutes, 0);
            case HOLIDAY -> new Minutes(0, 0, minutes);
        };
    }

    /** Charged minutes by kind of hours, before they are made decimals. */
    private record Minutes(long inHours, long afterHours, long holiday) {
        static final Minutes NONE = new Minutes(0, 0, 0);

        Minutes plus(Minutes other) {
            return new Minutes(inHours + other.inHours, afterHours + other.afterHours, holiday + other.holiday);
        }

        Use hours() {
            var after = Quantity.hours(afterHours);
            var feast = Quantity.hours(holiday);
            return new Use(Quantity.hours(inHours).plus(after).plus(feast), after, feast);
        }
    }
}
