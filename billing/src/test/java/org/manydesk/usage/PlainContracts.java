package org.manydesk.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.manydesk.contract.StandingContract;
import org.manydesk.contract.Succession;
import org.manydesk.contract.VersionHistory;
import org.manydesk.timeline.TicketStatus;

/**
 * One to three contracts of a client in a row, some amended, some with days between them, each in a zone of its own; and where
 * a ticket counts under them, found by going through its life step by step. {@link #agreed} says the same as contracts do.
 */
record PlainContracts(List<One> all) {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Pacific/Kiritimati"));

    /** What is said on counting from a day on; counted again if taken up later than so many days, where that is said. */
    record Terms(LocalDate from, CountedAt countedAt, Optional<Integer> againAfter) {
        private static Terms drawn(LocalDate from, Random chance) {
            var countedAt = CountedAt.values()[chance.nextInt(3)];
            var again = countedAt != CountedAt.OPENED && chance.nextBoolean();
            return new Terms(from, countedAt, again ? Optional.of(chance.nextInt(12)) : Optional.empty());
        }

        private String json() {
            return "{\"countedAt\":\"%s\",\"notCounted\":[]%s}"
                    .formatted(
                            countedAt,
                            againAfter
                                    .map(
                                            ",\"reopenFreeWithin\":\"P%dD\",\"reopenedLater\":\"COUNTED_AGAIN\""
                                                    ::formatted)
                                    .orElse(""));
        }
    }

    /** @param until the first day after it */
    record One(ZoneId zone, LocalDate until, List<Terms> terms) {
        private Instant at(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }

        Instant begins() {
            return at(terms.getFirst().from());
        }

        Instant ends() {
            return at(until);
        }
    }

    /** That a ticket counts: under a contract, by its place, in a month, or under none. */
    record Counted(int contract, Optional<YearMonth> month, int occurrence, Instant at) {}

    static PlainContracts drawn(Random chance) {
        var all = new ArrayList<One>();
        var from = FIRST;
        for (var i = chance.nextInt(3); i >= 0; i--) {
            var zone = ZONES.get(chance.nextInt(ZONES.size()));
            if (!all.isEmpty())
                while (from.atStartOfDay(zone)
                        .toInstant()
                        .isBefore(all.getLast().ends())) from = from.plusDays(1);
            var until = from.plusDays(5 + chance.nextInt(60));
            var terms = new ArrayList<>(List.of(Terms.drawn(from, chance)));
            if (chance.nextInt(3) == 0) terms.add(Terms.drawn(from.plusDays(1 + chance.nextInt(4)), chance));
            all.add(new One(zone, until, terms));
            from = chance.nextBoolean() ? until : until.plusDays(chance.nextInt(20));
        }
        return new PlainContracts(all);
    }

    /** The instants at which something begins or ends. */
    List<Instant> borders() {
        return all.stream()
                .flatMap(one -> List.of(one.begins(), one.ends()).stream())
                .toList();
    }

    List<Succession> agreed() {
        return IntStream.range(0, all.size())
                .mapToObj(nth -> {
                    var standing = new StandingContract("C" + nth, all.get(nth).zone());
                    all.get(nth)
                            .terms()
                            .forEach(terms ->
                                    standing.agree(terms.from(), all.get(nth).until(), terms.json()));
                    return standing.succession();
                })
                .toList();
    }

    static VersionHistory history(List<Succession> agreed) {
        return new VersionHistory(
                agreed.stream().flatMap(one -> one.versions().stream()).toList(), List.of());
    }

    /** Each time that a ticket counts. */
    List<Counted> counted(PlainLife life) {
        var terms = terms(life.opened());
        if (terms.countedAt() == CountedAt.OPENED) return List.of(counted(1, life.opened()));
        var wanted = TicketStatus.valueOf(terms.countedAt().name());
        var found = new ArrayList<Counted>();
        var before = TicketStatus.NEW;
        Optional<Instant> reopened = Optional.empty();
        for (var step : life.steps()) {
            var wasDone = before == TicketStatus.RESOLVED || before == TicketStatus.CLOSED;
            if (wasDone && step.status() == TicketStatus.OPEN && reopened.isEmpty()) reopened = Optional.of(step.at());
            if (step.status() == wanted && before != wanted) {
                if (found.isEmpty()) found.add(counted(1, step.at()));
                else if (isLate(terms, found.getLast().at(), reopened)) found.add(counted(found.size() + 1, step.at()));
                reopened = Optional.empty();
            }
            before = step.status();
        }
        return found;
    }

    private static boolean isLate(Terms terms, Instant last, Optional<Instant> reopened) {
        return terms.againAfter().isPresent()
                && reopened.isPresent()
                && reopened.get()
                        .isAfter(last.plus(Duration.ofDays(terms.againAfter().get())));
    }

    /** What was said last when a ticket was opened, by whichever contract; at the very beginning what was said first. */
    private Terms terms(Instant opened) {
        var said = all.getFirst().terms().getFirst();
        for (var one : all)
            for (var terms : one.terms()) if (!one.at(terms.from()).isAfter(opened)) said = terms;
        return said;
    }

    private Counted counted(int occurrence, Instant at) {
        for (var nth = 0; nth < all.size(); nth++) {
            var one = all.get(nth);
            if (!at.isBefore(one.begins()) && at.isBefore(one.ends()))
                return new Counted(nth, Optional.of(YearMonth.from(at.atZone(one.zone()))), occurrence, at);
        }
        return new Counted(-1, Optional.empty(), occurrence, at);
    }
}
