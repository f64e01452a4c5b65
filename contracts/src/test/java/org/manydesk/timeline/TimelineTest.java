package org.manydesk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant T0 = Instant.parse("2026-10-05T08:00:00Z");

    @Test
    void only_a_status_event_changes_the_state() {
        var timeline = timeline(event(0, EventKind.OPENED, "P3"), event(1, EventKind.REPLIED, ""));
        assertThat(timeline.status()).isEqualTo(TicketStatus.NEW);
        assertThat(timeline.statusSpans()).containsExactly(new StatusSpan(TicketStatus.NEW, T0, Instant.MAX));
    }

    @Test
    void states_follow_each_other_without_a_gap() {
        var timeline = timeline(
                event(0, EventKind.OPENED, "P3"),
                event(1, EventKind.STATUS, "OPEN"),
                event(3, EventKind.STATUS, "RESOLVED"));
        assertThat(timeline.statusSpans())
                .containsExactly(
                        new StatusSpan(TicketStatus.NEW, T0, at(1)),
                        new StatusSpan(TicketStatus.OPEN, at(1), at(3)),
                        new StatusSpan(TicketStatus.RESOLVED, at(3), Instant.MAX));
    }

    @Test
    void a_state_that_lasted_no_time_is_left_out() {
        var timeline = timeline(
                event(0, EventKind.OPENED, "P3"),
                new TimelineEvent(at(1), EventKind.STATUS, "OPEN", 1),
                new TimelineEvent(at(1), EventKind.STATUS, "PENDING_CUSTOMER", 2));
        assertThat(timeline.statusSpans())
                .containsExactly(
                        new StatusSpan(TicketStatus.NEW, T0, at(1)),
                        new StatusSpan(TicketStatus.PENDING_CUSTOMER, at(1), Instant.MAX));
    }

    @Test
    void events_come_in_order_of_time_and_then_as_listed() {
        var timeline = timeline(
                new TimelineEvent(at(2), EventKind.STATUS, "RESOLVED", 2),
                new TimelineEvent(at(1), EventKind.STATUS, "OPEN", 1),
                new TimelineEvent(T0, EventKind.OPENED, "P3", 0));
        assertThat(timeline.events()).extracting(TimelineEvent::seq).containsExactly(0, 1, 2);
    }

    @Test
    void the_first_of_each_kind_counts_even_after_a_reopening() {
        var timeline = timeline(
                event(0, EventKind.OPENED, "P3"),
                event(1, EventKind.STATUS, "RESOLVED"),
                event(2, EventKind.STATUS, "OPEN"),
                event(3, EventKind.REPLIED, ""),
                event(4, EventKind.STATUS, "RESOLVED"),
                event(5, EventKind.STATUS, "CLOSED"));
        assertThat(timeline.firstResolvedAt()).contains(at(1));
        assertThat(timeline.firstClosedAt()).contains(at(5));
        assertThat(timeline.firstRepliedAt()).contains(at(3));
        assertThat(timeline.reopenedAt()).containsExactly(at(2));
    }

    @Test
    void an_undone_merge_is_as_if_it_had_never_been() {
        var merged = timeline(
                event(0, EventKind.OPENED, "P3"),
                event(1, EventKind.STATUS, "OPEN"),
                event(2, EventKind.MERGED, "ACME-1"),
                event(2, EventKind.STATUS, "CLOSED"));
        assertThat(merged.firstClosedAt()).contains(at(2));
        var undone = merged.with(List.of(event(4, EventKind.UNMERGED, ""), event(4, EventKind.STATUS, "OPEN")));
        assertThat(undone.firstClosedAt()).isEmpty();
        assertThat(undone.reopenedAt()).isEmpty();
        assertThat(undone.withoutUndoneMerges().moments())
                .extracting(Moment::status)
                .doesNotContain(TicketStatus.CLOSED);
        assertThat(merged.withoutUndoneMerges()).isEqualTo(merged);
        var again = undone.with(List.of(event(5, EventKind.MERGED, "ACME-2"), event(5, EventKind.STATUS, "CLOSED")));
        assertThat(again.firstClosedAt()).contains(at(5));
    }

    @Test
    void what_happened_to_an_imported_ticket_after_its_merge_stays_when_that_is_undone() {
        var undone = timeline(
                event(0, EventKind.OPENED, "P3"),
                event(1, EventKind.MERGED, "ACME-1"),
                event(2, EventKind.STATUS, "RESOLVED"),
                event(3, EventKind.STATUS, "CLOSED"),
                event(5, EventKind.UNMERGED, ""));
        assertThat(undone.firstResolvedAt()).contains(at(2));
        assertThat(undone.firstClosedAt()).contains(at(3));
    }

    @Test
    void a_merge_can_be_undone() {
        var merged = timeline(event(0, EventKind.OPENED, "P3"), event(1, EventKind.MERGED, "ACME-1"));
        assertThat(merged.mergedInto()).contains("ACME-1");
        assertThat(merged.with(List.of(event(2, EventKind.UNMERGED, ""))).mergedInto())
                .isEmpty();
    }

    @Test
    void a_mark_can_be_taken_away() {
        var marked = timeline(event(0, EventKind.OPENED, "P3"), event(1, EventKind.MARKED, "SPAM"));
        assertThat(marked.mark()).contains(Mark.SPAM);
        assertThat(marked.with(List.of(event(2, EventKind.MARKED, ""))).mark()).isEmpty();
    }

    @Test
    void the_priority_is_the_last_one_given() {
        var timeline = timeline(event(0, EventKind.OPENED, "P3"), event(1, EventKind.PRIORITY, "P1"));
        assertThat(timeline.priority()).isEqualTo(Priority.P1);
        assertThat(timeline.until(T0).priority()).isEqualTo(Priority.P3);
    }

    @Test
    void a_timeline_without_opening_is_none() {
        assertThatThrownBy(() -> timeline(event(1, EventKind.REPLIED, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_with_a_wrong_value_is_none() {
        assertThatThrownBy(() -> event(1, EventKind.STATUS, "LATER")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event(1, EventKind.PRIORITY, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event(1, EventKind.MARKED, "HAM")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void states_know_what_may_follow() {
        assertThat(TicketStatus.NEW.canBecome(TicketStatus.CLOSED)).isTrue();
        assertThat(TicketStatus.OPEN.canBecome(TicketStatus.NEW)).isFalse();
        assertThat(TicketStatus.OPEN.canBecome(TicketStatus.OPEN)).isFalse();
        assertThat(TicketStatus.RESOLVED.canBecome(TicketStatus.PENDING_VENDOR)).isFalse();
        assertThat(TicketStatus.CLOSED.canBecome(TicketStatus.OPEN)).isTrue();
        assertThat(TicketStatus.CLOSED.canBecome(TicketStatus.RESOLVED)).isFalse();
    }

    private static Timeline timeline(TimelineEvent... events) {
        return new Timeline(TicketType.INCIDENT, List.of(events));
    }

    private static TimelineEvent event(int hour, EventKind kind, String value) {
        return new TimelineEvent(at(hour), kind, value, hour);
    }

    private static Instant at(int hour) {
        return T0.plusSeconds(3600L * hour);
    }
}
