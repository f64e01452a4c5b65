package org.manydesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;

class CalendarFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_form_of_the_contract_is_read() throws Exception {
        var faults = new Faults();
        var calendar =
                form("""
                        {"zone":"Europe/Paris","hours":{"mon":[["08:00","12:00"],["13:00","18:00"]],"sat":[["22:00","26:00"]]},
                         "holidays":["2026-12-25","05-01","02-29"]}""")
                        .read("/calendar", faults)
                        .orElseThrow();
        assertThat(faults.none()).isTrue();
        assertThat(calendar.hours()).hasSize(2);
        assertThat(calendar.holidays().once()).hasSize(1);
        assertThat(calendar.holidays().yearly()).hasSize(2);
    }

    @Test
    void special_hours_and_breaks_are_read() throws Exception {
        var calendar =
                form("""
                        {"zone":"Asia/Riyadh","hours":{"sun":[["09:00","17:00"]],"mon":[["09:00","17:00"]]},
                         "shifts":{"2026-12-24":[["09:00","13:00"]],"2026-12-31":[]},
                         "breaks":[{"from":"2026-02-18","until":"2026-03-20","hours":[["12:00","15:00"]]},
                                   {"days":["mon"],"hours":[["12:00","12:30"]]}]}""")
                        .read("/calendar", new Faults())
                        .orElseThrow();
        assertThat(calendar.shifts())
                .containsEntry(LocalDate.of(2026, 12, 24), List.of(Calendars.window("09:00", "13:00")))
                .containsEntry(LocalDate.of(2026, 12, 31), List.of());
        assertThat(calendar.breaks())
                .containsExactly(
                        Calendars.from(
                                LocalDate.of(2026, 2, 18),
                                LocalDate.of(2026, 3, 20),
                                Calendars.window("12:00", "15:00")),
                        new Break(
                                LocalDate.MIN,
                                LocalDate.MAX,
                                Set.of(DayOfWeek.MONDAY),
                                List.of(Calendars.window("12:00", "12:30"))));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'zone':'Mars/Olympus','hours':{'mon':[['08:00','12:00']]}} | /calendar/zone",
                "{'zone':'+02:00','hours':{'mon':[['08:00','12:00']]}} | /calendar/zone",
                "{'hours':{'mon':[['08:00','12:00']]}} | /calendar/zone",
                "{'zone':'UTC'} | /calendar/hours",
                "{'zone':'UTC','hours':{'monday':[['08:00','12:00']]}} | /calendar/hours/monday",
                "{'zone':'UTC','hours':{'Mon':[['08:00','12:00']]}} | /calendar/hours/Mon",
                "{'zone':'UTC','hours':{'a/b~':[]}} | /calendar/hours/a~1b~0",
                "{'zone':'UTC','hours':{'mon':[['12:00','12:00']]}} | /calendar/hours/mon/0",
                "{'zone':'UTC','hours':{'mon':[['22:00','02:00']]}} | /calendar/hours/mon/0",
                "{'zone':'UTC','hours':{'mon':[['08:00']]}} | /calendar/hours/mon/0",
                "{'zone':'UTC','hours':{'mon':[null]}} | /calendar/hours/mon/0",
                "{'zone':'UTC','hours':{'mon':[['8:00','12:00']]}} | /calendar/hours/mon/0/0",
                "{'zone':'UTC','hours':{'mon':[[null,'12:00']]}} | /calendar/hours/mon/0/0",
                "{'zone':'UTC','hours':{'mon':[['24:00','26:00']]}} | /calendar/hours/mon/0/0",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:60']]}} | /calendar/hours/mon/0/1",
                "{'zone':'UTC','hours':{'mon':[['08:00','48:01']]}} | /calendar/hours/mon/0/1",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00'],['11:00','13:00']]}} | /calendar/hours/mon/1",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'holidays':['02-30']} | /calendar/holidays/0",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'holidays':['05-01','2026-02-29']} | /calendar/holidays/1",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'holidays':[null]} | /calendar/holidays/0",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'holidays':['christmas']} | /calendar/holidays/0",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'shifts':{'12-24':[]}} | /calendar/shifts/12-24",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'shifts':{'2026-12-24':[['13:00','09:00']]}} | /calendar/shifts/2026-12-24/0",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'shifts':{'2026-12-24':[['09:00','25:99']]}} | /calendar/shifts/2026-12-24/0/1",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'breaks':[null]} | /calendar/breaks/0",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'breaks':[{'hours':[]}]} | /calendar/breaks/0/hours",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'breaks':[{'from':'2026-03-20','until':'2026-03-20','hours':[['12:00','13:00']]}]} | /calendar/breaks/0/until",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'breaks':[{'from':'soon','hours':[['12:00','13:00']]}]} | /calendar/breaks/0/from",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'breaks':[{'days':['fri','friday'],'hours':[['12:00','13:00']]}]} | /calendar/breaks/0/days/1",
                "{'zone':'UTC','hours':{'mon':[['08:00','12:00']]},'breaks':[{'hours':[['12:00','12:00']]}]} | /calendar/breaks/0/hours/0"
            })
    void a_fault_is_told_with_its_pointer(String json, String pointer) throws Exception {
        var faults = new Faults();
        assertThat(form(json.replace('\'', '"')).read("/calendar", faults)).isEmpty();
        assertThat(faults.found()).extracting(Fault::pointer).isEqualTo(List.of(pointer));
    }

    @Test
    void windows_that_touch_are_no_overlap() {
        var faults = new Faults();
        Calendars.form("UTC", "mon 08:00-12:00", "mon 12:00-18:00").read("", faults);
        assertThat(faults.none()).isTrue();
    }

    @Test
    void a_calendar_that_never_opens_is_refused_by_name() {
        assertThatThrownBy(
                        () -> form("{\"zone\":\"UTC\",\"hours\":{\"mon\":[]}}").read("/calendar", new Faults()))
                .isInstanceOf(NeverOpens.class);
    }

    private static CalendarForm form(String json) throws Exception {
        return JSON.readValue(json, CalendarForm.class);
    }
}
