package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.sla.ClockState.BREACHED;
import static org.manydesk.sla.ClockState.MET;
import static org.manydesk.sla.Crossing.CARRY_REMAINING;
import static org.manydesk.sla.Crossing.FROM_CREATION;
import static org.manydesk.sla.Crossing.KEEP_OLD;
import static org.manydesk.sla.History.PARIS;
import static org.manydesk.sla.History.instant;
import static org.manydesk.timeline.Priority.P1;
import static org.manydesk.timeline.Priority.P3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Calendars;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/** Clocks of a ticket opened on Monday at 9 under a target of 8 hours, which an amendment changes on Tuesday at 0:00. */
class CrossingTest {
    private static final BusinessCalendar NINE_TO_FIVE = Calendars.workdays(PARIS, "09:00-17:00");
    private static final BusinessCalendar NINE_TO_ONE = Calendars.workdays(PARIS, "09:00-13:00");
    private static final String MON_09 = "2026-11-23T09:00";
    private static final String MON_15 = "2026-11-23T15:00";
    private static final String MON_16 = "2026-11-23T16:00";
    private static final String TUESDAY = "2026-11-24T00:00";
    private static final String TUE_09 = "2026-11-24T09:00";
    private static final String TUE_10 = "2026-11-24T10:00";
    private static final String TUE_12 = "2026-11-24T12:00";
    private static final String WED_12 = "2026-11-25T12:00";

    @Test
    void keep_old_leaves_a_running_clock_under_its_old_target() {
        var clock = clock(since(MON_15), amended(KEEP_OLD, 1, NINE_TO_ONE), TUE_10);
        assertThat(clock.at(instant(TUE_10)).deadline().orElseThrow().due()).isEqualTo(instant("2026-11-24T15:00"));
        assertThat(clock.leg(instant(TUE_10)).version()).isEqualTo(1);
    }

    @Test
    void keep_old_does_not_hold_a_clock_that_starts_later() {
        var clock = clock(since(TUE_09), amended(KEEP_OLD, 1, NINE_TO_ONE), TUE_10);
        assertThat(clock.at(instant(TUE_10)).deadline().orElseThrow().due()).isEqualTo(instant(TUE_10));
    }

    @Test
    void from_creation_reads_the_whole_clock_by_the_new_target_and_calendar() {
        var clock = clock(since(MON_09), amended(FROM_CREATION, 6, NINE_TO_ONE), TUE_10);
        var reading = clock.at(instant(TUE_10));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(reading.deadline().orElseThrow().due()).isEqualTo(instant("2026-11-24T11:00"));
        assertThat(clock.explanation(instant(TUE_10)).counted()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void from_creation_breaks_no_clock_before_the_amendment_began() {
        var clock = clock(since(MON_09), amended(FROM_CREATION, 2, NINE_TO_FIVE), TUE_10);
        var reading = clock.at(instant(TUE_10));
        assertThat(reading.state()).isEqualTo(BREACHED);
        assertThat(reading.judged()).contains(instant(TUESDAY));
        assertThat(reading.deadline().orElseThrow().due()).isEqualTo(instant("2026-11-23T11:00"));
    }

    @Test
    void carry_remaining_keeps_the_share_that_is_used_up() {
        var clock = clock(since(MON_15), amended(CARRY_REMAINING, 4, NINE_TO_ONE), TUE_10);
        var reading = clock.at(instant(TUE_10));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.deadline().orElseThrow().due()).isEqualTo(instant(TUE_12));
        assertThat(clock.explanation(instant(TUE_10)).stretches())
                .extracting(stretch -> stretch.why().in(Locale.UK))
                .containsExactly(
                        "open Mon 09:00-17:00",
                        "outside opening hours",
                        "outside opening hours",
                        "open Tue 09:00-13:00");
    }

    @Test
    void a_verdict_of_before_the_amendment_stays() {
        var late = History.opened(MON_09, P1);
        for (var crossing : Crossing.values()) {
            var hard = versions(policy(4), amendment(crossing, 40, NINE_TO_FIVE, TUESDAY));
            var breached = resolution(late, hard, WED_12);
            assertThat(breached.at(instant(WED_12)).state()).isEqualTo(BREACHED);
            assertThat(breached.at(instant(WED_12)).judged()).contains(instant("2026-11-23T13:00"));
            assertThat(breached.leg(instant(WED_12)).version()).isEqualTo(1);
        }
        var met = resolution(
                History.opened(MON_09, P1).became(TicketStatus.RESOLVED, MON_15),
                versions(policy(8), amendment(FROM_CREATION, 1, NINE_TO_FIVE, TUESDAY)),
                WED_12);
        assertThat(met.at(instant(WED_12)).state()).isEqualTo(MET);
    }

    @Test
    void an_amendment_to_come_is_foreseen() {
        var clock = clock(since(MON_15), amended(CARRY_REMAINING, 4, NINE_TO_ONE), MON_16);
        var reading = clock.at(instant(MON_16));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(7));
        assertThat(reading.deadline().orElseThrow().due()).isEqualTo(instant(TUE_12));
    }

    @Test
    void an_amendment_may_promise_what_was_not_promised_before_and_the_other_way_round() {
        var nothing = SlaPolicy.of(List.of(), List.of());
        var from = versions(nothing, amendment(CARRY_REMAINING, 2, NINE_TO_FIVE, TUESDAY));
        var clock = resolution(since(MON_09), from, TUE_10);
        assertThat(clock.at(instant(TUE_10)).elapsed()).isEqualTo(Duration.ofHours(1));
        var until = List.of(
                version(1, "2026-01-01T00:00", policy(8), NINE_TO_FIVE, KEEP_OLD),
                version(2, TUESDAY, nothing, NINE_TO_FIVE, FROM_CREATION));
        assertThat(SlaClocks.of(until, since(MON_15).timeline(), instant(TUE_10)))
                .isEmpty();
    }

    @Test
    void several_amendments_follow_each_other() {
        var versions = List.of(
                version(1, "2026-01-01T00:00", policy(8), NINE_TO_FIVE, KEEP_OLD),
                version(2, TUESDAY, policy(16), NINE_TO_FIVE, CARRY_REMAINING),
                version(3, "2026-11-25T00:00", policy(10), NINE_TO_FIVE, FROM_CREATION));
        var clock = resolution(since(MON_15), versions, WED_12);
        assertThat(clock.legs()).hasSize(3);
        assertThat(clock.legs().get(1).spent()).isEqualTo(Duration.ofHours(4));
        assertThat(clock.at(instant(WED_12)).state()).isEqualTo(BREACHED);
        assertThat(clock.at(instant(WED_12)).elapsed()).isEqualTo(Duration.ofHours(13));
    }

    @Test
    void a_new_priority_undoes_no_breach() {
        var versions = versions(both(1, 8));
        var clock = resolution(History.opened(MON_09, P1).priority(P3, MON_15), versions, MON_16);
        assertThat(clock.at(instant(MON_16)).state()).isEqualTo(BREACHED);
        assertThat(clock.leg(instant(MON_16)).priority()).isEqualTo(P1);
    }

    @Test
    void a_contract_says_how_a_new_priority_is_judged() {
        var raised = History.opened(MON_09, P3).priority(P1, "2026-11-23T11:00");
        assertThat(elapsed(raised, FROM_CREATION)).isEqualTo(Duration.ofHours(3));
        assertThat(elapsed(raised, CARRY_REMAINING)).isEqualTo(Duration.ofHours(2));
        var kept = resolution(raised, versions(both(4, 8, KEEP_OLD)), "2026-11-23T12:00");
        assertThat(kept.leg(instant("2026-11-23T12:00")).within()).isEqualTo(Duration.ofHours(8));
    }

    private static Duration elapsed(History history, Crossing crossing) {
        var noon = instant("2026-11-23T12:00");
        return resolution(history, versions(both(4, 8, crossing)), "2026-11-23T12:00")
                .at(noon)
                .elapsed();
    }

    @Test
    void what_rules_at_the_end_is_what_ruled_before_a_version_of_that_instant() {
        var clock = resolution(
                History.opened(MON_09, P1).became(TicketStatus.RESOLVED, TUE_10),
                versions(policy(40), amendment(FROM_CREATION, 1, NINE_TO_FIVE, TUE_10)),
                TUE_12);
        assertThat(clock.at(instant(TUE_12)).state()).isEqualTo(MET);
    }

    private static History since(String opened) {
        return History.opened(opened, P1);
    }

    private static SlaClock clock(History history, PolicyInForce amendment, String now) {
        return resolution(history, versions(policy(8), amendment), now);
    }

    private static SlaClock resolution(History history, List<PolicyInForce> versions, String now) {
        return SlaClocks.of(versions, history.timeline(), instant(now)).getLast();
    }

    private static PolicyInForce amended(Crossing crossing, int hours, BusinessCalendar calendar) {
        return amendment(crossing, hours, calendar, TUESDAY);
    }

    private static PolicyInForce amendment(Crossing crossing, int hours, BusinessCalendar calendar, String from) {
        return version(2, from, policy(hours), calendar, crossing);
    }

    private static List<PolicyInForce> versions(SlaPolicy first, PolicyInForce... amendments) {
        var versions = new ArrayList<>(List.of(version(1, "2026-01-01T00:00", first, NINE_TO_FIVE, KEEP_OLD)));
        versions.addAll(List.of(amendments));
        return versions;
    }

    private static PolicyInForce version(
            long number, String from, SlaPolicy policy, BusinessCalendar calendar, Crossing crossing) {
        return new PolicyInForce(number, instant(from), policy, calendar, crossing);
    }

    private static SlaPolicy policy(int hours) {
        return SlaPolicy.of(List.of(target(P1, hours)), List.of());
    }

    private static SlaPolicy both(int p1, int p3) {
        return both(p1, p3, FROM_CREATION);
    }

    private static SlaPolicy both(int p1, int p3, Crossing whenReclassified) {
        return new SlaPolicy(
                List.of(target(P1, p1), target(P3, p3)), Ladder.NONE, Reopening.CONTINUES, whenReclassified, Map.of());
    }

    private static SlaTarget target(Priority priority, int hours) {
        return SlaTarget.of(
                Metric.RESOLUTION,
                priority,
                new Allowance.Time(Duration.ofHours(hours)),
                TimeBasis.BUSINESS,
                Optional.empty(),
                Set.of());
    }
}
