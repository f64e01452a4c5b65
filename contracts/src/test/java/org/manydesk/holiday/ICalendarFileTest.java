package org.manydesk.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.holiday.ProposedHoliday.Repeats;
import org.manydesk.problem.InvalidInput;

class ICalendarFileTest {
    private static final Path INVITATIONS = Path.of("../../shared/mail/ics");

    @Test
    void a_whole_day_is_a_holiday_once() {
        var preview = read("SUMMARY:Christmas Day", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226");
        assertThat(preview.holidays())
                .containsExactly(new ProposedHoliday("2026-12-25", "Christmas Day", Repeats.ONCE));
        assertThat(preview.leftOut()).isEmpty();
    }

    @Test
    void the_end_of_whole_days_is_exclusive() {
        var preview = read("SUMMARY:Eid", "DTSTART;VALUE=DATE:20260320", "DTEND;VALUE=DATE:20260323");
        assertThat(dates(preview)).containsExactly("2026-03-20", "2026-03-21", "2026-03-22");
    }

    @Test
    void without_an_end_it_is_one_day_and_with_a_duration_as_many() {
        assertThat(dates(read("DTSTART;VALUE=DATE:20261225"))).containsExactly("2026-12-25");
        assertThat(dates(read("DTSTART;VALUE=DATE:20261225", "DURATION:P2D")))
                .containsExactly("2026-12-25", "2026-12-26");
    }

    @Test
    void what_comes_every_year_is_a_yearly_holiday() {
        var preview = read("SUMMARY:Labour Day", "DTSTART;VALUE=DATE:20200501", "RRULE:FREQ=YEARLY");
        assertThat(preview.holidays()).containsExactly(new ProposedHoliday("05-01", "Labour Day", Repeats.YEARLY));
        assertThat(dates(read("DTSTART;VALUE=DATE:20200501", "RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=1")))
                .containsExactly("05-01");
        assertThat(dates(read("DTSTART;VALUE=DATE:20241231", "DTEND;VALUE=DATE:20250102", "RRULE:FREQ=YEARLY")))
                .containsExactly("01-01", "12-31");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261225T000000 | It has times; only whole days are taken.",
                "DTSTART:20261225T090000Z | It has times; only whole days are taken.",
                "DTSTART;TZID=Europe/Paris:20261225T000000 | It has times; only whole days are taken.",
                "DTSTART;VALUE=DATE:20261325 | It has no date that can be read.",
                "DTSTART;VALUE=DATE:christmas | It has no date that can be read.",
                "DESCRIPTION:when? | It has no date that can be read.",
                "DTSTART;VALUE=DATE:20261225~STATUS:CANCELLED | It is cancelled.",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=WEEKLY | It repeats otherwise than every year on the same date, without end.",
                "DTSTART;VALUE=DATE:20261126~RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | It repeats otherwise than every year on the same date, without end.",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;UNTIL=20281225 | It repeats otherwise than every year on the same date, without end.",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;COUNT=3 | It repeats otherwise than every year on the same date, without end.",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY~EXDATE;VALUE=DATE:20271225 | It is or has exceptions to how it repeats.",
                "DTSTART;VALUE=DATE:20261225~DTEND;VALUE=DATE:20261225 | It ends before it starts, or is longer than a year.",
                "DTSTART;VALUE=DATE:20261225~DTEND;VALUE=DATE:20361225 | It ends before it starts, or is longer than a year."
            })
    void what_no_calendar_can_keep_is_left_out_with_its_reason(String lines, String why) {
        var preview = read(("SUMMARY:Odd\n" + lines.replace("~", "\n")).split("\n"));
        assertThat(preview.holidays()).isEmpty();
        assertThat(preview.leftOut()).containsExactly(new HolidayPreview.LeftOut("Odd", why));
    }

    @Test
    void folded_lines_other_letters_and_escapes_are_read() {
        var preview = read("SUMMARY:Fête du\n  Travail\\, 労働", "DTSTART;VALUE=DATE:20260501");
        assertThat(preview.holidays().getFirst().name()).isEqualTo("Fête du Travail, 労働");
    }

    @Test
    void a_date_comes_once_and_dates_come_in_order() {
        var preview = preview("BEGIN:VCALENDAR\nVERSION:2.0\n" + event("SUMMARY:B", "DTSTART;VALUE=DATE:20261226")
                + event("SUMMARY:A", "DTSTART;VALUE=DATE:20261225")
                + event("SUMMARY:Again", "DTSTART;VALUE=DATE:20261225") + "END:VCALENDAR\n");
        assertThat(preview.holidays()).extracting(ProposedHoliday::name).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "BEGIN:VEVENT\nDTSTART:20261225\nEND:VEVENT", "\0\0\0"})
    void what_is_no_calendar_is_refused(String text) {
        assertThatThrownBy(() -> preview(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    @Timeout(20)
    void too_much_is_refused() {
        assertThatThrownBy(() -> ICalendarFile.read(new byte[1_000_001])).isInstanceOf(InvalidInput.class);
        var events = event("DTSTART;VALUE=DATE:20261225").repeat(5_001);
        assertThatThrownBy(() -> preview("BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("5,000 events");
        var years = event("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20270101")
                .repeat(15);
        assertThatThrownBy(() -> preview("BEGIN:VCALENDAR\n" + years + "END:VCALENDAR\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("5,000 holidays");
    }

    @Test
    @Timeout(20)
    void components_nested_deeply_break_nothing() {
        var deep = "BEGIN:VCALENDAR\n" + "BEGIN:X-A\n".repeat(40_000);
        assertThat(preview(deep).holidays()).isEmpty();
    }

    @Test
    void invitations_of_all_kinds_break_nothing() throws IOException {
        assumeTrue(Files.isDirectory(INVITATIONS), "skipped: no ../shared/mail/ics here");
        try (var files = Files.list(INVITATIONS)) {
            for (var file : files.toList())
                assertThat(ICalendarFile.read(Files.readAllBytes(file)).holidays())
                        .as(file.toString())
                        .isEmpty();
        }
    }

    private static HolidayPreview read(String... lines) {
        return preview("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\n" + event(lines) + "END:VCALENDAR\n");
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\nUID:1@example.org\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static HolidayPreview preview(String text) {
        return ICalendarFile.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> dates(HolidayPreview preview) {
        return preview.holidays().stream().map(ProposedHoliday::date).toList();
    }
}
