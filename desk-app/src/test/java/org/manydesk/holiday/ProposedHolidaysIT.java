package org.manydesk.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class ProposedHolidaysIT {
    private static final String PREVIEWS = "tenants/acme/calendar-previews";
    private static final String FILE = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "SUMMARY:Labour Day",
            "DTSTART;VALUE=DATE:20200501",
            "RRULE:FREQ=YEARLY",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "SUMMARY:Christmas",
            "DTSTART;VALUE=DATE:20261225",
            "DTEND;VALUE=DATE:20261227",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "SUMMARY:Party",
            "DTSTART:20261218T180000",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void an_admin() {
        desk = Desk.fresh();
        desk.tenant("acme");
        admin = desk.admin();
    }

    @Test
    void a_file_is_previewed_with_what_is_left_out() {
        var preview = admin.with("Content-Type", "text/calendar")
                .post(PREVIEWS, FILE)
                .expect(200)
                .json();
        assertThat(preview.path("holidays").findValuesAsText("date"))
                .containsExactly("05-01", "2026-12-25", "2026-12-26");
        assertThat(preview.path("holidays").findValuesAsText("repeats")).containsExactly("YEARLY", "ONCE", "ONCE");
        assertThat(preview.at("/leftOut/0/name").asText()).isEqualTo("Party");
        assertThat(preview.at("/leftOut/0/why").asText()).contains("whole days");
    }

    @Test
    void what_is_no_calendar_is_refused() {
        admin.with("Content-Type", "text/calendar").post(PREVIEWS, "<html>").problem(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://0x7f000001/",
                "https://169.254.169.254/",
                "https://[fe80::1]/",
                "https://localhost/",
                ""
            })
    void an_address_inside_is_refused(String url) {
        var refusal = admin.post(PREVIEWS, Map.of("url", url)).expect(422);
        assertThat(refusal.pointers()).containsExactly("/url");
    }

    @Test
    void an_address_is_asked_for() {
        assertThat(admin.post(PREVIEWS, Map.of()).expect(422).pointers()).containsExactly("/url");
    }

    @Test
    void the_holidays_of_a_region_are_proposed() {
        var proposals = admin.get("holiday-proposals?region=DE-BY&year=2027")
                .expect(200)
                .json();
        assertThat(proposals.path("holidays").findValuesAsText("date")).contains("2027-01-06", "2027-10-03");
        assertThat(admin.get("holiday-proposals?region=ZZ&year=2027")
                        .expect(422)
                        .pointers())
                .containsExactly("region");
        assertThat(admin.get("holiday-proposals").expect(422).pointers()).containsExactly("region", "year");
    }

    @Test
    void only_admins_ask() {
        var lead = desk.staff(Role.LEAD, "acme");
        lead.post(PREVIEWS, Map.of("url", "https://127.0.0.1/")).problem(403);
        lead.get("holiday-proposals?region=DE&year=2027").problem(403);
        admin.post("tenants/nobody/calendar-previews", Map.of("url", "https://127.0.0.1/"))
                .problem(404);
    }
}
