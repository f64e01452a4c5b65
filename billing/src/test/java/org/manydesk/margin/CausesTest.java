package org.manydesk.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;
import org.manydesk.usage.Decision;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

class CausesTest {
    private static final Instant AT = Instant.parse("2026-10-12T09:00:00Z");

    private static TicketCount count(int nth, String category, String subject) {
        var traits = new Traits(TicketType.INCIDENT, Priority.P3, category, Channel.PORTAL, Hours.values()[0]);
        var decision = new Decision(Reason.RESOLVED, AT, AT, Optional.empty(), Optional.empty(), "", "");
        return new TicketCount(new TicketId(nth + 1), "T-" + nth, subject, decision, traits, "", 1);
    }

    /** The first of some tickets are of a category, the others of none; no subject is told twice. */
    private static List<String> ofCategory(int some, int all) {
        return told(all, nth -> count(nth, nth < some ? "Passwords" : "", letters(nth)));
    }

    /** The first of some tickets are about the same. */
    private static List<String> about(int some, int all, IntFunction<String> subject) {
        return told(all, nth -> count(nth, "", nth < some ? subject.apply(nth) : letters(nth)));
    }

    private static List<String> told(int all, IntFunction<TicketCount> count) {
        return new Causes(IntStream.range(0, all).mapToObj(count).toList()).told();
    }

    private static String letters(int nth) {
        return "about " + (char) ('a' + nth / 26) + (char) ('a' + nth % 26);
    }

    @Test
    void a_category_is_told_of_from_a_quarter_on() {
        assertThat(ofCategory(25, 100))
                .singleElement()
                .asString()
                .startsWith("25 % are of the category Passwords: 25 of the 100 tickets");
        assertThat(ofCategory(24, 100)).isEmpty();
    }

    @Test
    void a_subject_is_told_of_from_a_tenth_on() {
        assertThat(about(10, 100, nth -> "Printer jams"))
                .singleElement()
                .asString()
                .startsWith("10 % are about “printer jams”: 10 of the 100 tickets");
        assertThat(about(11, 111, nth -> "Printer jams")).isEmpty();
    }

    @Test
    void fewer_than_ten_tickets_are_no_cause_however_large_their_share() {
        assertThat(ofCategory(9, 9)).isEmpty();
        assertThat(ofCategory(10, 10)).hasSize(1);
        assertThat(about(9, 9, nth -> "Printer jams")).isEmpty();
        assertThat(told(0, nth -> count(nth, "", ""))).isEmpty();
    }

    @Test
    void replies_and_numbers_make_no_other_subject_of_the_same_trouble() {
        var marks = List.of("", "Re: ", "RE: Fwd: ", "AW:", "wg: ");
        assertThat(about(10, 10, nth -> marks.get(nth % 5) + "Printer 4" + nth + " jams"))
                .singleElement()
                .asString()
                .contains("“printer # jams”");
        assertThat(about(10, 10, nth -> "Are: they " + letters(nth))).isEmpty();
    }

    @Test
    void what_repeats_most_comes_first() {
        assertThat(told(100, nth -> count(nth, nth < 30 ? "Access" : "Mail", letters(nth))))
                .extracting(sentence -> sentence.substring(0, 4))
                .containsExactly("70 %", "30 %");
    }
}
