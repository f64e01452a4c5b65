package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.sla.History.PARIS;
import static org.manydesk.sla.History.instant;
import static org.manydesk.timeline.Priority.P2;
import static org.manydesk.timeline.TicketStatus.OPEN;
import static org.manydesk.timeline.TicketStatus.PENDING_CUSTOMER;
import static org.manydesk.timeline.TicketStatus.RESOLVED;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Calendars;
import org.manydesk.timeline.TicketType;

/** What a contract may agree beyond a time per priority. */
class AgreedClocksTest {
    private static final BusinessCalendar OFFICE = Calendars.workdays(PARIS, "09:00-17:00");
    private static final String FRI_10 = "2026-11-20T10:00";
    private static final String FRI_11 = "2026-11-20T11:00";
    private static final String FRI_12 = "2026-11-20T12:00";
    private static final String FRI_13 = "2026-11-20T13:00";
    private static final String MON_12 = "2026-11-23T12:00";
    private static final String MON_17 = "2026-11-23T17:00";
    private static final String TUE_12 = "2026-11-24T12:00";

    // business days

    @Test
    void the_next_business_day_at_five_is_after_the_weekend() {
        var reading = read(promise(Metric.RESOLUTION, new Allowance.BusinessDays(1, at(17))), opened(), FRI_12);
        assertThat(reading.deadline()).contains(new Deadline(instant(MON_17), instant("2026-11-24T09:00")));
    }

    @Test
    void without_a_time_a_business_day_ends_at_its_last_closing() {
        var early = new Allowance.BusinessDays(2, at(12));
        assertThat(due(early)).isEqualTo(TUE_12);
        assertThat(due(new Allowance.BusinessDays(2, Optional.empty()))).isEqualTo("2026-11-24T17:00");
        assertThat(due(new Allowance.BusinessDays(2, at(23)))).isEqualTo("2026-11-24T17:00");
    }

    @Test
    void a_pause_puts_off_a_business_day_by_the_opening_time_that_it_took() {
        var history = opened().became(PENDING_CUSTOMER, FRI_12).became(OPEN, FRI_13);
        var reading = read(promise(Metric.RESOLUTION, new Allowance.BusinessDays(1, at(12))), history, FRI_13);
        assertThat(reading.deadline().orElseThrow().due()).isEqualTo(instant("2026-11-23T13:00"));
    }

    private static String due(Allowance allowed) {
        var due = read(promise(Metric.RESOLUTION, allowed), opened(), FRI_12)
                .deadline()
                .orElseThrow()
                .due();
        return due.atZone(ZoneId.of(PARIS)).toLocalDateTime().toString();
    }

    // types and categories

    @Test
    void the_most_specific_target_counts() {
        var policy = SlaPolicy.of(
                List.of(
                        target(Optional.empty(), Optional.empty(), 8),
                        target(Optional.of(TicketType.INCIDENT), Optional.empty(), 4),
                        target(Optional.empty(), Optional.of("Network"), 2),
                        target(Optional.of(TicketType.INCIDENT), Optional.of("Network"), 1),
                        target(Optional.of(TicketType.CHANGE), Optional.of("Payroll"), 7)),
                List.of());
        assertThat(within(policy, opened())).isEqualTo(Duration.ofHours(4));
        assertThat(within(policy, opened().category("network", FRI_10))).isEqualTo(Duration.ofHours(1));
        assertThat(within(policy, opened().category("Payroll", FRI_10))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_new_category_brings_its_own_target() {
        var policy = SlaPolicy.of(
                List.of(
                        target(Optional.empty(), Optional.empty(), 8),
                        target(Optional.empty(), Optional.of("Network"), 2)),
                List.of());
        assertThat(read(policy, opened().category("Network", FRI_11), FRI_11).remaining())
                .isEqualTo(Duration.ofHours(1));
    }

    private static final SlaPolicy BY_SERVICE = SlaPolicy.of(
            List.of(
                    target(Optional.empty(), Optional.empty(), 8),
                    target(Optional.of(TicketType.INCIDENT), Optional.of("Network"), 4),
                    target(Optional.empty(), Optional.empty(), Optional.of("erp"), 2),
                    target(Optional.of(TicketType.CHANGE), Optional.empty(), Optional.of("mail"), 1),
                    target(Optional.empty(), Optional.of("Network"), Optional.of("erp"), 1)),
            List.of());

    @Test
    void a_service_comes_before_category_and_type() {
        assertThat(within(BY_SERVICE, opened())).isEqualTo(Duration.ofHours(8));
        assertThat(within(BY_SERVICE, opened().category("Network", FRI_10))).isEqualTo(Duration.ofHours(4));
        assertThat(within(BY_SERVICE, opened().service("erp", FRI_10))).isEqualTo(Duration.ofHours(2));
        assertThat(within(BY_SERVICE, opened().service("erp", FRI_10).category("network", FRI_10)))
                .isEqualTo(Duration.ofHours(1));
        assertThat(within(BY_SERVICE, opened().service("mail", FRI_10).category("Network", FRI_10)))
                .as("a change only")
                .isEqualTo(Duration.ofHours(4));
        assertThat(within(BY_SERVICE, opened().service("ERP", FRI_10)))
                .as("a key is exact")
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_new_service_brings_its_own_target_from_the_opening_or_as_agreed() {
        var erp = opened().service("erp", FRI_11);
        assertThat(read(BY_SERVICE, erp, FRI_11).remaining()).isEqualTo(Duration.ofHours(1));
        var carried = new SlaPolicy(
                BY_SERVICE.targets(), Ladder.NONE, Reopening.CONTINUES, Crossing.CARRY_REMAINING, Map.of());
        assertThat(read(carried, erp, FRI_11).remaining()).isEqualTo(Duration.ofMinutes(105));
        var kept = new SlaPolicy(BY_SERVICE.targets(), Ladder.NONE, Reopening.CONTINUES, Crossing.KEEP_OLD, Map.of());
        assertThat(read(kept, erp, FRI_11).remaining()).isEqualTo(Duration.ofHours(7));
        assertThat(read(BY_SERVICE, opened().service("erp", FRI_11).service("", FRI_12), FRI_12)
                        .remaining())
                .as("without one again")
                .isEqualTo(Duration.ofHours(6));
    }

    private static Duration within(SlaPolicy policy, History history) {
        return Policies.clocks(policy, OFFICE, history, instant(FRI_12))
                .getFirst()
                .leg(instant(FRI_12))
                .within();
    }

    // keeping in touch

    @Test
    void staff_keep_in_touch_after_each_reply() {
        var policy = promise(Metric.KEEP_IN_TOUCH, hours(2));
        assertThat(Policies.clocks(policy, OFFICE, opened(), instant(FRI_12))).isEmpty();
        var replied = opened().replied(FRI_10);
        assertThat(read(policy, replied, FRI_12).state()).isEqualTo(ClockState.RUNNING);
        var again = opened().replied(FRI_10).replied(FRI_11);
        assertThat(read(policy, again, FRI_12).deadline().orElseThrow().due()).isEqualTo(instant(FRI_13));
        assertThat(read(policy, again.replied("2026-11-20T13:00:01"), "2026-11-20T14:00")
                        .state())
                .isEqualTo(ClockState.BREACHED);
    }

    @Test
    void a_customer_who_writes_does_not_end_keeping_in_touch_but_a_resolution_does() {
        var policy = promise(Metric.KEEP_IN_TOUCH, hours(2));
        var asked = opened().replied(FRI_10).asked(FRI_11);
        assertThat(read(policy, asked, FRI_12).elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(read(policy, asked.became(RESOLVED, FRI_12), MON_12).state()).isEqualTo(ClockState.MET);
    }

    // reopening

    @Test
    void a_reopening_goes_on_unless_something_else_is_agreed() {
        assertThat(read(reopening(Reopening.CONTINUES), reopened(MON_12), "2026-11-23T13:00")
                        .elapsed())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_new_clock_starts_at_the_reopening() {
        var policy = reopening(new Reopening(Reopening.Rule.NEW_CLOCK, Duration.ZERO));
        var reading = read(policy, reopened(MON_12), "2026-11-23T13:00");
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void within_the_free_time_a_reopening_leaves_the_verdict_alone() {
        var policy = reopening(new Reopening(Reopening.Rule.FREE_WITHIN, Duration.ofDays(3)));
        assertThat(read(policy, reopened(FRI_12), TUE_12).state()).isEqualTo(ClockState.MET);
        assertThat(read(policy, reopened(FRI_12), TUE_12).stopped()).contains(instant(FRI_11));
        assertThat(read(policy, reopened("2026-11-23T11:00:01"), MON_12).state())
                .isEqualTo(ClockState.RUNNING);
    }

    private static History reopened(String at) {
        return opened().became(RESOLVED, FRI_11).became(OPEN, at);
    }

    private static SlaPolicy reopening(Reopening reopening) {
        var targets = List.of(target(Optional.empty(), Optional.empty(), 8));
        return new SlaPolicy(targets, Ladder.NONE, reopening, Crossing.FROM_CREATION, Map.of());
    }

    private static History opened() {
        return History.opened(FRI_10, P2);
    }

    private static SlaReading read(SlaPolicy policy, History history, String now) {
        return Policies.clocks(policy, OFFICE, history, instant(now)).getLast().at(instant(now));
    }

    private static SlaPolicy promise(Metric metric, Allowance allowed) {
        return SlaPolicy.of(
                List.of(SlaTarget.of(
                        metric, P2, allowed, TimeBasis.BUSINESS, Optional.empty(), Set.of(PENDING_CUSTOMER))),
                List.of());
    }

    private static SlaTarget target(Optional<TicketType> type, Optional<String> category, int hours) {
        return target(type, category, Optional.empty(), hours);
    }

    private static SlaTarget target(
            Optional<TicketType> type, Optional<String> category, Optional<String> service, int hours) {
        return new SlaTarget(
                Metric.RESOLUTION,
                P2,
                type,
                category,
                service,
                hours(hours),
                TimeBasis.BUSINESS,
                Optional.empty(),
                Set.of());
    }

    private static Allowance hours(int hours) {
        return new Allowance.Time(Duration.ofHours(hours));
    }

    private static Optional<LocalTime> at(int hour) {
        return Optional.of(LocalTime.of(hour, 0));
    }
}
