package org.manydesk.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;
import org.manydesk.timeline.TimelineEvent;

class ChargeablePolicyTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Interval OCTOBER = month(10);
    private static final Interval NOVEMBER = month(11);
    private static final ChargeablePolicy POLICY = new ChargeablePolicy(
            CountedAt.RESOLVED, ChargeablePolicy.USUAL.notCounted(), Optional.of(Duration.parse("P7D")));

    @Test
    void a_resolved_ticket_is_counted_in_the_month_of_its_first_resolution() {
        var ticket = timeline("10-05T08:00 OPENED P3", "10-06T09:00 STATUS RESOLVED", "11-03T09:00 STATUS CLOSED");
        assertThat(decide(ticket, OCTOBER)).contains(Reason.RESOLVED);
        assertThat(decide(ticket, NOVEMBER)).isEmpty();
    }

    @Test
    void a_ticket_that_was_split_off_is_counted_and_flagged_and_never_once_that_is_undone() {
        var split = timeline("10-05T08:00 OPENED P3", "10-06T08:00 SPLIT_FROM ACME-1", "10-06T09:00 STATUS RESOLVED");
        assertThat(POLICY.decide(split, OCTOBER).getFirst().splitFrom()).isEqualTo("ACME-1");
        assertThat(decide(split, OCTOBER)).contains(Reason.RESOLVED);
        var undone = timeline(
                "10-05T08:00 OPENED P3",
                "10-06T08:00 SPLIT_FROM ACME-1",
                "10-06T09:00 UNSPLIT ACME-1",
                "10-06T09:00 MERGED ACME-1",
                "10-06T09:00 STATUS CLOSED");
        var everything = new ChargeablePolicy(CountedAt.OPENED, Set.of(), Optional.empty());
        assertThat(everything.decide(undone, OCTOBER))
                .extracting(Decision::reason)
                .containsExactly(Reason.SPLIT_UNDONE);
    }

    @Test
    void a_ticket_that_has_not_got_there_is_no_months() {
        assertThat(decide(timeline("10-05T08:00 OPENED P3", "10-05T09:00 REPLIED"), OCTOBER))
                .isEmpty();
    }

    @Test
    void the_first_instant_of_a_month_is_its_own_and_the_last_one_the_next_months() {
        var midnight = timeline("10-31T10:00 OPENED P3", "10-31T23:00 STATUS RESOLVED"); // 1 November in Paris
        assertThat(decide(midnight, OCTOBER)).isEmpty();
        assertThat(decide(midnight, NOVEMBER)).contains(Reason.RESOLVED);
    }

    @ParameterizedTest
    @CsvSource({"OPENED, 10-05T08:00, OPENED", "RESOLVED, 10-06T08:00, RESOLVED", "CLOSED, 10-07T08:00, CLOSED"})
    void what_decides_is_agreed_in_the_contract(CountedAt countedAt, String at, Reason reason) {
        var ticket = timeline("10-05T08:00 OPENED P3", "10-06T08:00 STATUS RESOLVED", "10-07T08:00 STATUS CLOSED");
        var decision = new ChargeablePolicy(countedAt, Set.of(), Optional.empty())
                .decide(ticket, OCTOBER)
                .getFirst();
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.at()).isEqualTo(at(at));
    }

    @ParameterizedTest
    @CsvSource({
        "MERGED ACME-1, MERGED",
        "MARKED SPAM, SPAM",
        "MARKED DUPLICATE, DUPLICATE",
        "OWN_CHANGE CHG-12, OWN_CHANGE",
        "FOLDED ACME-9, STORM"
    })
    void what_is_left_out_says_why(String event, Reason reason) {
        var ticket = timeline("10-05T08:00 OPENED P3", "10-06T08:00 STATUS RESOLVED", "10-07T08:00 " + event);
        assertThat(decide(ticket, OCTOBER)).contains(reason);
        var countsAll = new ChargeablePolicy(CountedAt.RESOLVED, Set.of(), Optional.empty());
        assertThat(countsAll.decide(ticket, OCTOBER)).map(Decision::reason).contains(Reason.RESOLVED);
    }

    @Test
    void an_undone_merge_and_a_mark_taken_away_count_again() {
        assertThat(decide(
                        timeline(
                                "10-05T08:00 OPENED P3",
                                "10-06T08:00 STATUS RESOLVED",
                                "10-07T08:00 MERGED ACME-1",
                                "10-07T09:00 UNMERGED"),
                        OCTOBER))
                .contains(Reason.RESOLVED);
        for (var undone : List.of("OWN_CHANGE CHG-12/OWN_CHANGE", "FOLDED ACME-9/UNFOLDED"))
            assertThat(decide(
                            timeline(
                                    "10-05T08:00 OPENED P3",
                                    "10-06T08:00 STATUS RESOLVED",
                                    "10-07T08:00 " + undone.split("/")[0],
                                    "10-07T09:00 " + undone.split("/")[1]),
                            OCTOBER))
                    .contains(Reason.RESOLVED);
        assertThat(decide(
                        timeline(
                                "10-05T08:00 OPENED P3",
                                "10-06T08:00 STATUS RESOLVED",
                                "10-07T08:00 MARKED SPAM",
                                "10-07T09:00 MARKED"),
                        OCTOBER))
                .contains(Reason.RESOLVED);
    }

    @Test
    void what_a_reason_names_is_told() {
        assertThat(why("OWN_CHANGE CHG-12")).isEqualTo("Caused by our own change (CHG-12): not counted.");
        assertThat(why("FOLDED ACME-9")).isEqualTo("One of many reports of the master incident ACME-9: not counted.");
        assertThat(why("MERGED ACME-1")).isEqualTo("Merged into ACME-1: not counted.");
    }

    private static String why(String event) {
        var ticket = timeline("10-05T08:00 OPENED P3", "10-06T08:00 STATUS RESOLVED", "10-07T08:00 " + event);
        return new Why(POLICY, PARIS).of(POLICY.decide(ticket, OCTOBER).getFirst(), Optional.empty());
    }

    @Test
    void a_ticket_reopened_and_resolved_again_in_its_month_counts_once() {
        var ticket = timeline(
                "10-05T08:00 OPENED P3",
                "10-06T08:00 STATUS RESOLVED",
                "10-20T08:00 STATUS OPEN",
                "10-21T08:00 STATUS RESOLVED");
        var decision = POLICY.decide(ticket, OCTOBER).getFirst();
        assertThat(decision.reason()).isEqualTo(Reason.RESOLVED);
        assertThat(decision.at()).isEqualTo(at("10-06T08:00"));
        assertThat(new Why(POLICY, PARIS).of(decision, Optional.of("It was our change.")))
                .isEqualTo(
                        "Resolved on 6 October 2026, 10:00: counted. Taken up again on 20 October 2026, 10:00: not counted again.");
    }

    @ParameterizedTest
    @CsvSource({
        "11-02T08:00, REOPENED_IN_TIME", // 5 days after
        "11-04T08:00, REOPENED_IN_TIME", // exactly 7 days of real time after: a tie is in time
        "11-04T08:01, COUNTED_BEFORE",
    })
    void a_ticket_resolved_again_in_a_later_month_is_listed_there_as_not_counted(String reopened, Reason reason) {
        var ticket = timeline(
                "10-05T08:00 OPENED P3",
                "10-28T08:00 STATUS RESOLVED",
                reopened + " STATUS OPEN",
                "11-09T08:00 STATUS RESOLVED");
        assertThat(decide(ticket, OCTOBER)).contains(Reason.RESOLVED);
        assertThat(decide(ticket, NOVEMBER)).contains(reason);
    }

    @Test
    void without_a_term_for_reopening_a_ticket_still_counts_once() {
        var silent = new ChargeablePolicy(CountedAt.RESOLVED, Set.of(), Optional.empty());
        var ticket = timeline(
                "10-05T08:00 OPENED P3",
                "10-28T08:00 STATUS RESOLVED",
                "11-02T08:00 STATUS OPEN",
                "11-09T08:00 STATUS RESOLVED");
        assertThat(silent.decide(ticket, NOVEMBER)).map(Decision::reason).contains(Reason.COUNTED_BEFORE);
    }

    @Test
    void a_ticket_closed_after_it_was_resolved_is_not_resolved_twice() {
        var ticket = timeline("10-28T08:00 OPENED P3", "10-28T09:00 STATUS RESOLVED", "11-04T08:00 STATUS CLOSED");
        assertThat(decide(ticket, NOVEMBER)).isEmpty();
    }

    @Test
    void a_ticket_that_nobody_answered_may_be_left_out() {
        var policy = new ChargeablePolicy(CountedAt.CLOSED, Set.of(Exclusion.UNANSWERED), Optional.empty());
        var silent = timeline("10-05T08:00 OPENED P3", "10-05T09:00 NOTED", "10-06T09:00 STATUS CLOSED");
        var answered = timeline("10-05T08:00 OPENED P3", "10-05T09:00 REPLIED", "10-06T09:00 STATUS CLOSED");
        assertThat(policy.asksWhoAttended(silent)).isTrue();
        assertThat(policy.asksWhoAttended(answered)).isFalse();
        assertThat(policy.attended().decide(silent, OCTOBER))
                .as("on the telephone, or by recorded work")
                .extracting(Decision::reason)
                .containsExactly(Reason.CLOSED);
        assertThat(POLICY.attended()).isEqualTo(POLICY);
        assertThat(policy.decide(silent, OCTOBER)).extracting(Decision::reason).containsExactly(Reason.UNANSWERED);
        assertThat(policy.decide(answered, OCTOBER))
                .extracting(Decision::reason)
                .containsExactly(Reason.CLOSED);
        assertThat(ChargeablePolicy.USUAL.notCounted()).doesNotContain(Exclusion.UNANSWERED);
    }

    @Test
    void a_person_may_decide_otherwise_in_the_month_of_a_ticket_and_in_no_later_one() {
        var spam = timeline("10-05T08:00 OPENED P3", "10-06T09:00 STATUS RESOLVED", "10-06T10:00 MARKED SPAM");
        var decided = POLICY.decide(spam, OCTOBER).getFirst();
        assertThat(decided.corrected(true).reason()).isEqualTo(Reason.COUNTED_BY_HAND);
        assertThat(decided.corrected(false).reason()).isEqualTo(Reason.LEFT_OUT_BY_HAND);
        assertThat(decided.withoutContract().corrected(true).reason()).isEqualTo(Reason.NO_CONTRACT);
        var again = timeline(
                "10-05T08:00 OPENED P3",
                "10-28T08:00 STATUS RESOLVED",
                "11-20T08:00 STATUS OPEN",
                "11-21T08:00 STATUS RESOLVED");
        var second = POLICY.decide(again, NOVEMBER).getFirst();
        assertThat(second.corrected(true).reason()).isEqualTo(Reason.COUNTED_BEFORE);
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_can_be_said(Reason reason) {
        var decision = new Decision(
                reason,
                at("11-09T08:00"),
                at("10-28T08:00"),
                Optional.of(at("11-02T08:00")),
                Optional.of(new Counts.Again(2, at("10-28T08:00"), at("11-08T08:00"))),
                "ACME-1",
                "");
        assertThat(new Why(POLICY, PARIS).of(decision, Optional.of("It was our change.")))
                .endsWith(".")
                .doesNotContain("{");
    }

    @Test
    void the_section_of_a_contract_is_read_and_what_is_absent_is_usual() throws Exception {
        assertThat(read("{'countedAt':'CLOSED','notCounted':['SPAM'],'reopenFreeWithin':'P7D'}", new Faults()))
                .isEqualTo(new ChargeablePolicy(
                        CountedAt.CLOSED, Set.of(Exclusion.SPAM), Optional.of(Duration.ofDays(7))));
        assertThat(read("null", new Faults())).isEqualTo(ChargeablePolicy.USUAL);
        assertThat(read("{'notCounted':[]}", new Faults()).notCounted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'countedAt':'SOMETIME'}       | /chargeable/countedAt",
                "{'notCounted':['SPAM','HAM']}  | /chargeable/notCounted",
                "{'notCounted':'SPAM'}          | /chargeable/notCounted",
                "{'reopenFreeWithin':'7 days'}  | /chargeable/reopenFreeWithin",
                "{'reopenFreeWithin':'-P1D'}    | /chargeable/reopenFreeWithin",
                "{'reopenFreeWithin':'P9999D'}  | /chargeable/reopenFreeWithin",
                "{'countsAt':'RESOLVED'}        | /chargeable/countsAt",
                "{'reopenedLater':'SOMETIMES'}  | /chargeable/reopenedLater",
                "{'reopenedLater':'COUNTED_AGAIN'} | /chargeable/reopenFreeWithin",
                "{'reopenedLater':'COUNTED_AGAIN','reopenFreeWithin':'P7D','countedAt':'OPENED'} | /chargeable/reopenedLater",
                "[]                             | /chargeable",
            })
    void a_fault_of_the_section_is_shown_where_it_is(String json, String pointer) throws Exception {
        var faults = new Faults();
        read(json, faults);
        assertThat(faults.found()).extracting(Fault::pointer).contains(pointer);
    }

    @Test
    void one_that_is_taken_up_again_late_counts_again_where_the_contract_says_so() throws Exception {
        var policy = read("{'reopenFreeWithin':'P7D','reopenedLater':'COUNTED_AGAIN'}", new Faults());
        var ticket = timeline(
                "10-01T08:00 OPENED P3",
                "10-02T08:00 STATUS RESOLVED",
                "10-09T08:00 STATUS OPEN",
                "10-10T08:00 STATUS RESOLVED",
                "10-12T08:00 STATUS OPEN",
                "10-13T08:00 STATUS RESOLVED",
                "10-20T08:00 STATUS OPEN",
                "11-02T08:00 STATUS RESOLVED",
                "11-28T08:00 STATUS OPEN");
        var october = policy.decide(ticket, OCTOBER);
        assertThat(october).extracting(Decision::reason).containsExactly(Reason.RESOLVED, Reason.COUNTED_AGAIN);
        assertThat(october).extracting(Decision::occurrence).containsExactly(1, 2);
        assertThat(october).extracting(Decision::at).containsExactly(at("10-02T08:00"), at("10-13T08:00"));
        assertThat(policy.decide(ticket, NOVEMBER))
                .as("a tie is still free: it counted on the 13th")
                .extracting(Decision::reason, Decision::occurrence)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Reason.REOPENED_IN_TIME, 2));
        assertThat(new Why(policy, PARIS).of(october.getLast(), Optional.empty()))
                .isEqualTo(
                        "Counted on 2 October 2026, 10:00, taken up again on 12 October 2026, 10:00, more than 7 days"
                                + " later, and done once more on 13 October 2026, 10:00: counted again."
                                + " Taken up again on 20 October 2026, 10:00: not counted again.");
        assertThat(decide(ticket, NOVEMBER)).as("usually it counts once").contains(Reason.REOPENED_IN_TIME);
    }

    @Test
    void of_several_reopenings_before_it_is_done_again_the_first_decides_whether_it_counts_again() throws Exception {
        var policy =
                read("{'countedAt':'CLOSED','reopenFreeWithin':'P7D','reopenedLater':'COUNTED_AGAIN'}", new Faults());
        var early = timeline(
                "10-01T08:00 OPENED P3",
                "10-02T08:00 STATUS CLOSED",
                "10-04T08:00 STATUS OPEN",
                "10-05T08:00 STATUS RESOLVED",
                "10-19T08:00 STATUS OPEN",
                "10-20T08:00 STATUS CLOSED");
        assertThat(policy.decide(early, OCTOBER))
                .as("taken up again in time, and not closed since")
                .extracting(Decision::reason)
                .containsExactly(Reason.CLOSED);
        var late = timeline(
                "10-01T08:00 OPENED P3",
                "10-02T08:00 STATUS CLOSED",
                "10-12T08:00 STATUS OPEN",
                "10-13T08:00 STATUS RESOLVED",
                "10-14T08:00 STATUS OPEN",
                "10-20T08:00 STATUS CLOSED");
        var decisions = policy.decide(late, OCTOBER);
        assertThat(decisions).extracting(Decision::reason).containsExactly(Reason.CLOSED, Reason.COUNTED_AGAIN);
        assertThat(decisions.getLast().again().orElseThrow().reopened()).isEqualTo(at("10-12T08:00"));
    }

    @Test
    void a_merge_that_is_undone_neither_closed_a_ticket_nor_took_it_up_again() throws Exception {
        var closed = new ChargeablePolicy(CountedAt.CLOSED, Set.of(), Optional.empty());
        var ticket = timeline(
                "10-01T08:00 OPENED P3",
                "10-02T08:00 MERGED ACME-1",
                "10-02T08:00 STATUS CLOSED",
                "10-03T08:00 UNMERGED",
                "10-03T08:00 STATUS NEW",
                "11-04T08:00 STATUS CLOSED");
        assertThat(closed.decide(ticket, OCTOBER)).isEmpty();
        assertThat(closed.decide(ticket, NOVEMBER)).extracting(Decision::reason).containsExactly(Reason.CLOSED);
        var again = read("{'reopenFreeWithin':'P7D','reopenedLater':'COUNTED_AGAIN'}", new Faults());
        var taken = timeline(
                "10-01T08:00 OPENED P3",
                "10-02T08:00 STATUS RESOLVED",
                "10-03T08:00 STATUS OPEN",
                "10-04T08:00 MERGED ACME-1",
                "10-04T08:00 STATUS CLOSED",
                "10-20T08:00 UNMERGED",
                "10-20T08:00 STATUS OPEN",
                "11-05T08:00 STATUS RESOLVED");
        assertThat(again.decide(taken, NOVEMBER))
                .as("taken up again in time, on the 3rd")
                .extracting(Decision::reason)
                .containsExactly(Reason.REOPENED_IN_TIME);
        assertThat(taken.reopenedAt()).containsExactly(at("10-03T08:00"));
    }

    private static ChargeablePolicy read(String json, Faults faults) throws JsonProcessingException {
        return ChargeableJson.read(new ObjectMapper().readTree(json.replace('\'', '"')), "/chargeable", faults);
    }

    private static Optional<Reason> decide(Timeline ticket, Interval month) {
        return POLICY.decide(ticket, month).stream().map(Decision::reason).findFirst();
    }

    private static Timeline timeline(String... events) {
        return new Timeline(
                TicketType.INCIDENT,
                IntStream.range(0, events.length)
                        .mapToObj(i -> event(List.of(events[i].split(" ")), i))
                        .toList());
    }

    private static TimelineEvent event(List<String> words, int seq) {
        var value = words.size() > 2 ? words.get(2) : "";
        return new TimelineEvent(at(words.get(0)), EventKind.valueOf(words.get(1)), value, seq);
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-" + dayAndTime + ":00Z");
    }

    private static Interval month(int month) {
        var first = java.time.YearMonth.of(2026, month).atDay(1);
        return new Interval(
                first.atStartOfDay(PARIS).toInstant(),
                first.plusMonths(1).atStartOfDay(PARIS).toInstant());
    }
}
