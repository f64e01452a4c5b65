package org.manydesk.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.manydesk.contract.Succession;
import org.manydesk.contract.VersionHistory;
import org.manydesk.timeline.Timeline;
import org.manydesk.usage.PlainContracts.Counted;

/**
 * A client whose contracts follow one another and count by different instants: each ticket counts as was agreed when it was
 * opened, in one month of one contract for each time, or is told to count under none. Nothing is lost between two contracts, and
 * nothing counts under both.
 */
class SuccessiveContractsTest {
    private static final int TICKETS = 12;
    private static int crossed;
    private static int outside;
    private static int again;

    @RepeatedTest(200)
    void each_time_that_a_ticket_counts_it_does_so_under_one_contract_or_is_told_to_be_under_none(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        var plain = PlainContracts.drawn(chance);
        var agreed = plain.agreed();
        var history = PlainContracts.history(agreed);
        for (var i = 0; i < TICKETS; i++) {
            var life = PlainLife.drawn(chance, plain.borders());
            var expected = plain.counted(life);
            var ticket = life.timeline();
            assertThat(billed(agreed, history, ticket))
                    .as(plain + " " + life)
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .filter(one -> one.month().isPresent())
                            .toList());
            assertThat(new Policies(history).outside(ticket))
                    .as("without a contract: " + plain + " " + life)
                    .extracting(Counts::at)
                    .containsExactlyElementsOf(expected.stream()
                            .filter(one -> one.month().isEmpty())
                            .map(Counted::at)
                            .toList());
            note(plain, life, expected);
        }
    }

    private static void note(PlainContracts plain, PlainLife life, List<Counted> expected) {
        for (var one : expected) {
            if (one.month().isEmpty()) outside++;
            else if (life.opened().isBefore(plain.all().get(one.contract()).begins()) && one.contract() > 0) crossed++;
            if (one.occurrence() > 1) again++;
        }
    }

    @AfterAll
    static void enough_of_each_was_drawn() {
        assertThat(crossed).as("opened before the contract that bills it").isGreaterThan(50);
        assertThat(outside).as("under no contract").isGreaterThan(50);
        assertThat(again).as("counted again").isGreaterThan(50);
    }

    /** Where it counts when each month of each contract is asked. */
    private static List<Counted> billed(List<Succession> agreed, VersionHistory history, Timeline ticket) {
        var found = new ArrayList<Counted>();
        for (var nth = 0; nth < agreed.size(); nth++)
            for (var month : months(agreed.get(nth))) {
                var version = agreed.get(nth).holdingIn(month);
                var rules = CountingRules.of(history, version);
                var policy = rules.of(ticket);
                for (var decision : rules.decide(policy, ticket, version.period(month))) {
                    if (!decision.isCounted()) continue;
                    assertThat(rules.deciding().first()).as("looked for").contains(policy.countedAt());
                    if (decision.occurrence() > 1)
                        assertThat(rules.deciding().again()).as("looked for").contains(policy.countedAt());
                    found.add(new Counted(nth, Optional.of(month), decision.occurrence(), decision.at()));
                }
            }
        return found;
    }

    private static List<YearMonth> months(Succession contract) {
        var last = contract.last().effectiveUntil().orElseThrow().minusDays(1);
        return Stream.iterate(YearMonth.from(contract.first().effectiveFrom()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(last)))
                .toList();
    }
}
