package org.manydesk.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.manydesk.calendar.Interval;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;

/**
 * Whatever happens to tickets, none is lost: all that got there are listed in the months in which they did, each counted in
 * one month at most, and each that is not says why, or names the month in which it counted.
 */
class EveryTicketIsListedTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant BEGINNING = Instant.parse("2025-12-31T20:00:00Z");
    private static final List<Interval> MONTHS = Stream.iterate(YearMonth.of(2025, 12), month -> month.plusMonths(1))
            .limit(14)
            .map(EveryTicketIsListedTest::period)
            .toList();

    private static Interval period(YearMonth month) {
        return new Interval(
                month.atDay(1).atStartOfDay(PARIS).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(PARIS).toInstant());
    }

    @RepeatedTest(400)
    void a_ticket_that_got_there_is_in_the_list_of_each_month_in_which_it_did_and_in_no_other(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        var policy = policy(chance);
        var ticket = life(chance);
        var instants = policy.countedAt().instants(ticket);
        var counted = new ArrayList<Decision>();
        for (var month : MONTHS) {
            var decision = policy.decide(ticket, month).stream().findFirst();
            assertThat(policy.decide(ticket, month)).as("is listed once").hasSizeLessThanOrEqualTo(1);
            assertThat(decision.isPresent()).isEqualTo(instants.stream().anyMatch(month::contains));
            if (decision.isEmpty()) continue;
            var found = decision.get();
            assertThat(found.at()).isIn(instants);
            assertThat(found.first()).isEqualTo(instants.getFirst());
            assertThat(new Why(policy, PARIS).of(found, Optional.empty()))
                    .isNotBlank()
                    .doesNotContain("{");
            if (found.isCounted()) counted.add(found);
            else mustSayWhy(found, ticket, policy, month);
        }
        assertThat(counted).hasSizeLessThanOrEqualTo(1);
        counted.forEach(one -> assertThat(one.at()).isEqualTo(one.first()));
        if (instants.isEmpty() || ticket.isUndoneSplit()) assertThat(counted).isEmpty();
        else if (policy.notCounted().isEmpty()) assertThat(counted).hasSize(1);
    }

    private static void mustSayWhy(Decision found, Timeline ticket, ChargeablePolicy policy, Interval month) {
        switch (found.reason()) {
            case REOPENED_IN_TIME, COUNTED_BEFORE ->
                assertThat(found.first()).as("counts in an earlier month").isBefore(month.from());
            case SPLIT_UNDONE -> assertThat(ticket.isUndoneSplit()).isTrue();
            case MERGED, SPAM, DUPLICATE, OWN_CHANGE, STORM, UNANSWERED -> {
                var exclusion = Exclusion.valueOf(found.reason().name());
                assertThat(policy.notCounted()).contains(exclusion);
                assertThat(exclusion.of(ticket)).isPresent();
            }
            default -> throw new AssertionError(found.reason() + " is no reason that a policy gives");
        }
    }

    private static ChargeablePolicy policy(Random chance) {
        var left = EnumSet.noneOf(Exclusion.class);
        if (chance.nextInt(4) > 0)
            EnumSet.allOf(Exclusion.class).stream()
                    .filter(exclusion -> chance.nextBoolean())
                    .forEach(left::add);
        var free = chance.nextBoolean() ? Optional.of(Duration.ofDays(chance.nextInt(40))) : Optional.<Duration>empty();
        return new ChargeablePolicy(CountedAt.values()[chance.nextInt(3)], left, free);
    }

    /** Up to fifteen things in a year, some at the very border of a month. */
    private static Timeline life(Random chance) {
        var now = BEGINNING.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 60)));
        var happened = new ArrayList<>(List.of(Happening.opened(now, Priority.P3)));
        var status = TicketStatus.NEW;
        for (var i = chance.nextInt(16); i > 0; i--) {
            now = later(now, chance);
            var next = TicketStatus.values()[chance.nextInt(TicketStatus.values().length)];
            if (chance.nextInt(3) > 0) {
                if (!status.canBecome(next)) continue;
                status = next;
                happened.add(Happening.became(now, next));
            } else happened.add(mishap(now, chance));
        }
        return Timeline.of(TicketType.INCIDENT, happened);
    }

    private static Instant later(Instant now, Random chance) {
        if (chance.nextInt(5) == 0) {
            var border = MONTHS.stream().map(Interval::to).filter(now::isBefore).findFirst();
            if (border.isPresent()) return border.get();
        }
        return now.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 25)));
    }

    private static Happening mishap(Instant at, Random chance) {
        return switch (chance.nextInt(11)) {
            case 0 -> Happening.merged(at, "ACME-1");
            case 1 -> Happening.unmerged(at);
            case 2 -> Happening.marked(at, Mark.SPAM);
            case 3 -> Happening.marked(at, Mark.DUPLICATE);
            case 4 -> Happening.unmarked(at);
            case 5 -> Happening.ownChange(at, "CHG-1");
            case 6 -> Happening.ownChange(at, "");
            case 7 -> Happening.folded(at, "ACME-2");
            case 8 -> Happening.unfolded(at);
            case 9 -> Happening.splitFrom(at, "ACME-3");
            default -> Happening.replied(at);
        };
    }
}
