package org.manydesk.underpinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.Calendars;
import org.manydesk.sla.Allowance;
import org.manydesk.sla.ClockState;
import org.manydesk.sla.Crossing;
import org.manydesk.sla.HandClocks;
import org.manydesk.sla.Ladder;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PolicyInForce;
import org.manydesk.sla.Reopening;
import org.manydesk.sla.SlaClock;
import org.manydesk.sla.SlaPolicy;
import org.manydesk.sla.SlaTarget;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;

/** In whose hands tickets are, and how that is timed: 1 hour to take up, 4 to be done, 09:00 to 17:00. */
class StayTest {
    private static final Instant MON_09 = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant MON_10 = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant MON_11 = Instant.parse("2026-11-23T11:00:00Z");
    private static final Instant MON_12 = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant MON_13 = Instant.parse("2026-11-23T13:00:00Z");
    private static final Instant MON_16 = Instant.parse("2026-11-23T16:00:00Z");

    @Test
    void a_team_has_a_ticket_until_it_is_handed_on_or_done_and_again_after_a_reopening() {
        assertThat(stays(
                        Happening.handedTo(MON_10, "Network"),
                        Happening.handedTo(MON_11, "Servers"),
                        Happening.became(MON_12, TicketStatus.RESOLVED),
                        Happening.became(MON_13, TicketStatus.OPEN)))
                .containsExactly(
                        team("Network", MON_10, Optional.of(MON_11)),
                        team("Servers", MON_11, Optional.of(MON_12)),
                        team("Servers", MON_13, Optional.empty()));
    }

    @Test
    void a_vendor_has_it_while_it_waits_for_the_one_that_was_named() {
        assertThat(stays(
                        Happening.became(MON_09, TicketStatus.PENDING_VENDOR),
                        Happening.became(MON_10, TicketStatus.OPEN),
                        Happening.waitsFor(MON_11, "Nordwind"),
                        Happening.became(MON_11, TicketStatus.PENDING_VENDOR),
                        Happening.became(MON_12, TicketStatus.OPEN),
                        Happening.became(MON_13, TicketStatus.PENDING_VENDOR)))
                .as("a vendor is named for one wait")
                .containsExactly(
                        new Stay(AgreementKind.UNDERPINNING_CONTRACT, "Nordwind", MON_11, Optional.of(MON_12)));
    }

    @Test
    void no_time_is_no_stay_and_without_a_name_there_is_none() {
        assertThat(stays(Happening.handedTo(MON_10, "Network"), Happening.handedTo(MON_10, "")))
                .isEmpty();
        assertThat(stays(Happening.became(MON_10, TicketStatus.OPEN))).isEmpty();
    }

    @Test
    void it_is_taken_up_when_somebody_is_assigned_or_answers() {
        var assigned = clocks(
                MON_16,
                Happening.handedTo(MON_10, "Network"),
                Happening.assigned(MON_10.plusSeconds(1800), "ben@msp.example"));
        assertThat(assigned.getFirst().metric()).isEqualTo(Metric.FIRST_RESPONSE);
        assertThat(assigned.getFirst().at(MON_16).elapsed()).isEqualTo(Duration.ofMinutes(30));
        var late = clocks(MON_16, Happening.handedTo(MON_10, "Network"), Happening.replied(MON_12));
        assertThat(late.getFirst().at(MON_16).state()).isEqualTo(ClockState.BREACHED);
        var handedOn = clocks(MON_16, Happening.handedTo(MON_10, "Network"), Happening.handedTo(MON_11, "Servers"));
        assertThat(handedOn.getFirst().at(MON_16).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void what_waits_for_the_customer_does_not_count_where_that_is_agreed() {
        var clock = clocks(
                        MON_16,
                        Happening.handedTo(MON_10, "Network"),
                        Happening.became(MON_11, TicketStatus.PENDING_CUSTOMER),
                        Happening.became(MON_13, TicketStatus.OPEN))
                .getLast();
        assertThat(clock.at(MON_16).elapsed()).isEqualTo(Duration.ofHours(4));
        assertThat(clock.at(MON_16).state()).as("a tie is met so far").isEqualTo(ClockState.RUNNING);
        assertThat(clock.at(MON_16.plusSeconds(1)).state()).isEqualTo(ClockState.BREACHED);
    }

    @Property(tries = 300)
    void stays_with_a_team_follow_one_another_and_only_the_last_is_open(@ForAll("lives") List<Happening> life) {
        for (var kind : AgreementKind.values()) {
            var stays = Stay.of(Timeline.of(TicketType.INCIDENT, life)).stream()
                    .filter(stay -> stay.kind() == kind)
                    .toList();
            for (int i = 0; i + 1 < stays.size(); i++) {
                assertThat(stays.get(i).to()).isPresent();
                assertThat(stays.get(i).to().orElseThrow())
                        .isAfter(stays.get(i).from())
                        .isBeforeOrEqualTo(stays.get(i + 1).from());
            }
        }
    }

    @Property(tries = 300)
    void a_stay_that_is_over_and_its_verdict_never_change(@ForAll("lives") List<Happening> life) {
        var end = life.getLast().at();
        var whole = Stay.of(Timeline.of(TicketType.INCIDENT, life));
        for (int known = 1; known < life.size(); known++) {
            var now = life.get(known - 1).at();
            if (life.get(known).at().equals(now)) continue;
            var before = Timeline.of(TicketType.INCIDENT, life.subList(0, known));
            for (var stay : Stay.of(before)) {
                if (stay.to().isEmpty()) continue;
                assertThat(whole).contains(stay);
                assertThat(states(stay, Timeline.of(TicketType.INCIDENT, life), end))
                        .isEqualTo(states(stay, before, now));
            }
        }
    }

    private static List<ClockState> states(Stay stay, Timeline timeline, Instant now) {
        return HandClocks.of(agreed(), timeline, stay.from(), stay.to(), now).stream()
                .map(clock -> clock.at(now).state())
                .toList();
    }

    /** Something that happens so long after what happened before. */
    record Act(Duration after, Happening what) {}

    @Provide
    Arbitrary<List<Happening>> lives() {
        var what = Arbitraries.of(
                Happening.handedTo(MON_09, "Network"),
                Happening.handedTo(MON_09, "Servers"),
                Happening.handedTo(MON_09, ""),
                Happening.waitsFor(MON_09, "Nordwind"),
                Happening.assigned(MON_09, "ben@msp.example"),
                Happening.replied(MON_09),
                Happening.became(MON_09, TicketStatus.OPEN),
                Happening.became(MON_09, TicketStatus.PENDING_CUSTOMER),
                Happening.became(MON_09, TicketStatus.PENDING_VENDOR),
                Happening.became(MON_09, TicketStatus.RESOLVED));
        return Combinators.combine(Arbitraries.integers().between(0, 400).map(Duration::ofMinutes), what)
                .as(Act::new)
                .list()
                .ofMaxSize(12)
                .map(StayTest::life);
    }

    private static List<Happening> life(List<Act> acts) {
        var life = new ArrayList<Happening>();
        var now = MON_09;
        life.add(Happening.opened(now, Priority.P2));
        for (var act : acts) {
            now = now.plus(act.after());
            life.add(new Happening(now, act.what().kind(), act.what().value()));
        }
        return life;
    }

    private static Stay team(String name, Instant from, Optional<Instant> to) {
        return new Stay(AgreementKind.OLA, name, from, to);
    }

    private static List<Stay> stays(Happening... happenings) {
        return Stay.of(timeline(happenings));
    }

    private static List<SlaClock> clocks(Instant now, Happening... happenings) {
        var timeline = timeline(happenings);
        var first = Stay.of(timeline).getFirst();
        return HandClocks.of(agreed(), timeline, first.from(), first.to(), now);
    }

    private static Timeline timeline(Happening... happenings) {
        var all = new ArrayList<>(List.of(Happening.opened(MON_09, Priority.P2)));
        all.addAll(List.of(happenings));
        return Timeline.of(TicketType.INCIDENT, all);
    }

    private static PolicyInForce agreed() {
        var policy = new SlaPolicy(
                List.of(target(Metric.FIRST_RESPONSE, 1), target(Metric.RESOLUTION, 4)),
                Ladder.NONE,
                Reopening.CONTINUES,
                Crossing.FROM_CREATION,
                Map.of());
        return new PolicyInForce(1, Instant.EPOCH, policy, Calendars.workdays("UTC", "09:00-17:00"), Crossing.KEEP_OLD);
    }

    private static SlaTarget target(Metric metric, int hours) {
        return SlaTarget.of(
                metric,
                Priority.P2,
                new Allowance.Time(Duration.ofHours(hours)),
                TimeBasis.BUSINESS,
                Optional.empty(),
                Set.of(TicketStatus.PENDING_CUSTOMER));
    }
}
