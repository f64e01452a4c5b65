package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.manydesk.calendar.Calendars;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;

/** Laws of rounds, over random lives of tickets and every way in which a contract treats reopenings. */
class RoundsPropertiesTest {
    private static final Instant MON_09 = Instant.parse("2026-11-23T08:00:00Z");

    /** Something that happens so long after what happened before. */
    record Act(Duration after, Happening what) {}

    @Property(tries = 300)
    void what_was_judged_by_what_was_known_then_is_what_the_whole_life_says(
            @ForAll("lives") List<Happening> life, @ForAll("anew") Reopening reopening) {
        var versions = versions(reopening);
        var whole = Timeline.of(TicketType.INCIDENT, life);
        var end = life.getLast().at();
        var judged = new HashMap<String, SlaReading>();
        for (int known = 1; known <= life.size(); known++) {
            var now = life.get(known - 1).at();
            if (known < life.size() && life.get(known).at().equals(now)) continue;
            var timeline = Timeline.of(TicketType.INCIDENT, life.subList(0, known));
            for (var round : SlaClocks.rounds(versions, timeline, now)) keep(judged, round, now);
        }
        var replayed = new HashMap<String, SlaReading>();
        for (var round : SlaClocks.rounds(versions, whole, end)) keep(replayed, round, end);
        assertThat(judged).isEqualTo(replayed);
    }

    /** Keeps an ended resolution under its round; once there it must stay as it is. */
    private static void keep(Map<String, SlaReading> judged, Round round, Instant now) {
        var reading = round.decisive(now).at(now);
        if (round.metric() != Metric.RESOLUTION || reading.stopped().isEmpty()) return;
        var before = judged.put(round.number() + " " + round.decisive(now).started(), reading);
        if (before != null) assertThat(reading).isEqualTo(before);
    }

    @Property(tries = 300)
    void rounds_are_numbered_from_one_and_all_but_the_last_have_ended(
            @ForAll("lives") List<Happening> life, @ForAll("anew") Reopening reopening) {
        var end = life.getLast().at();
        var rounds = SlaClocks.rounds(versions(reopening), Timeline.of(TicketType.INCIDENT, life), end);
        for (var metric : Metric.values()) {
            var numbers =
                    rounds.stream().filter(round -> round.metric() == metric).toList();
            assertThat(numbers)
                    .extracting(Round::number)
                    .doesNotHaveDuplicates()
                    .isSorted();
            if (numbers.isEmpty()) continue;
            assertThat(numbers.subList(0, numbers.size() - 1)).allSatisfy(round -> assertThat(round.runs())
                    .allSatisfy(run -> assertThat(run.stopped()).isPresent()));
        }
        var resolutions = rounds.stream().filter(round -> round.metric() == Metric.RESOLUTION);
        assertThat(resolutions.map(Round::number).toList())
                .isEqualTo(IntStream.rangeClosed(1, count(rounds)).boxed().toList());
    }

    private static int count(List<Round> rounds) {
        return (int) rounds.stream()
                .filter(round -> round.metric() == Metric.RESOLUTION)
                .count();
    }

    @Property(tries = 200)
    void where_clocks_go_on_after_a_reopening_there_is_one_round(@ForAll("lives") List<Happening> life) {
        var rounds = SlaClocks.rounds(
                versions(Reopening.CONTINUES),
                Timeline.of(TicketType.INCIDENT, life),
                life.getLast().at());
        assertThat(rounds).extracting(Round::number).containsOnly(1);
        assertThat(rounds).extracting(Round::metric).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Reopening> anew() {
        return Arbitraries.of(
                new Reopening(Reopening.Rule.NEW_CLOCK, Duration.ZERO),
                new Reopening(Reopening.Rule.FREE_WITHIN, Duration.ofHours(5)));
    }

    @Provide
    Arbitrary<List<Happening>> lives() {
        var what = Arbitraries.of(
                Happening.replied(MON_09),
                Happening.customerReplied(MON_09),
                Happening.noted(MON_09),
                Happening.became(MON_09, TicketStatus.OPEN),
                Happening.became(MON_09, TicketStatus.PENDING_CUSTOMER),
                Happening.became(MON_09, TicketStatus.RESOLVED),
                Happening.became(MON_09, TicketStatus.CLOSED),
                Happening.prioritised(MON_09, Priority.P1),
                Happening.prioritised(MON_09, Priority.P3));
        var after = Arbitraries.integers().between(0, 900).map(Duration::ofMinutes);
        return Combinators.combine(after, what)
                .as(Act::new)
                .list()
                .ofMaxSize(14)
                .map(RoundsPropertiesTest::life);
    }

    private static List<Happening> life(List<Act> acts) {
        var life = new ArrayList<Happening>();
        var now = MON_09;
        life.add(Happening.opened(now, Priority.P3));
        for (var act : acts) {
            now = now.plus(act.after());
            life.add(new Happening(now, act.what().kind(), act.what().value()));
        }
        return life;
    }

    private static List<PolicyInForce> versions(Reopening reopening) {
        var targets = Arrays.stream(Metric.values())
                .flatMap(metric -> List.of(Priority.P1, Priority.P3).stream().map(priority -> target(metric, priority)))
                .toList();
        var policy = new SlaPolicy(targets, Ladder.NONE, reopening, Crossing.FROM_CREATION, Map.of());
        var calendar = Calendars.workdays(History.PARIS, "09:00-17:00");
        return List.of(new PolicyInForce(1, Instant.EPOCH, policy, calendar, Crossing.KEEP_OLD));
    }

    private static SlaTarget target(Metric metric, Priority priority) {
        return SlaTarget.of(
                metric,
                priority,
                new Allowance.Time(Duration.ofHours(priority == Priority.P1 ? 2 : 6)),
                TimeBasis.BUSINESS,
                Optional.empty(),
                Set.of(TicketStatus.PENDING_CUSTOMER));
    }
}
