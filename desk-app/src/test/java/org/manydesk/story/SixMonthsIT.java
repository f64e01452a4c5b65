package org.manydesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;

/**
 * Half a year of a client in London whose contract is amended twice. Each month one ticket is resolved in time and one
 * late; a clock runs over either amendment. Whatever is judged, reported or invoiced once reads the same ever after.
 */
@OnTheDesk
class SixMonthsIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static final LocalDate FRI_2026_02_27 = LocalDate.of(2026, 2, 27);
    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
    private static final LocalDate THU_2026_04_30 = LocalDate.of(2026, 4, 30);
    private static final LocalDate FRI_2026_05_01 = LocalDate.of(2026, 5, 1);
    private static final LocalDate MON_2026_05_04 = LocalDate.of(2026, 5, 4);

    /** What was answered once, by the path that was asked. */
    private static final Map<String, String> SETTLED = new LinkedHashMap<>();

    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void a_contract_from_january_on() {
        at(LocalDate.of(2026, 1, 2), "08:00");
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("acme");
        desk.contract("acme", "2026-01-01");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void no_amendment_changes_what_was_judged_reported_or_invoiced() {
        month("2026-01", "24.00", () -> {});
        month("2026-02", "24.00", SixMonthsIT::shorterFromMarchOn);
        month("2026-03", "45.00", () -> {});
        month("2026-04", "30.00", SixMonthsIT::longerFromMayOn);
        month("2026-05", "30.00", () -> {});
        month("2026-06", "20.00", () -> {});
        whatIsInvoicedIsNotAmended();
    }

    /** One hour is used up on Friday; of eight, read from the opening, seven remain. */
    private static void shorterFromMarchOn() {
        amend("2026-02-20", "2026-03-01", "FROM_CREATION", "PT8H", "15.00");
        at(FRI_2026_02_27, "16:00");
        var ticket = opened();
        assertThat(due(ticket)).as("foreseen").isEqualTo(instant(MON_2026_03_02, "16:00"));
        at(MON_2026_03_02, "10:00");
        assertThat(segments(ticket)).containsExactly("ACME-C1/1 PT16H", "ACME-C1/2 PT8H");
        resolve(ticket);
    }

    /** Four of eight hours are used up on Thursday, so half of 32 remain: Friday and Monday. */
    private static void longerFromMayOn() {
        amend("2026-04-24", "2026-05-01", "CARRY_REMAINING", "PT32H", "10.00");
        at(THU_2026_04_30, "13:00");
        var ticket = opened();
        at(FRI_2026_05_01, "10:00");
        assertThat(due(ticket)).isEqualTo(instant(MON_2026_05_04, "17:00"));
        assertThat(segments(ticket)).containsExactly("ACME-C1/2 PT8H", "ACME-C1/3 PT32H");
        resolve(ticket);
    }

    private static void month(String month, String net, Runnable end) {
        var monday = YearMonth.parse(month)
                .atDay(1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                .plusWeeks(1);
        at(monday, "09:00");
        var prompt = opened();
        var late = opened();
        at(monday, "12:00");
        resolve(prompt);
        at(monday.plusDays(8), "12:00");
        resolve(late);
        end.run();
        at(YearMonth.parse(month).plusMonths(1).atDay(3), "08:00");
        close(month, net);
        everythingSettledReadsTheSame();
    }

    private static void resolve(String ref) {
        admin.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
        settle("tickets/" + ref + "/sla");
    }

    private static void close(String month, String net) {
        var run =
                admin.post(CONTRACT + "/invoice-runs", Map.of("period", month)).expect(201);
        var invoice = "invoices/" + run.text("invoice");
        assertThat(admin.get(invoice).json().at("/net/amount").asText())
                .as(month)
                .isEqualTo(net);
        admin.put(invoice + "/approval").expect(200);
        admin.put(invoice + "/issue").expect(200);
        settle(invoice);
        settle(invoice + "/lines/1/usage");
        settle(CONTRACT + "/usage?period=" + month);
        settle(CONTRACT + "/compliance?period=" + month);
    }

    private static void amend(String today, String from, String crossing, String within, String price) {
        at(LocalDate.parse(today), "12:00");
        var terms = Contracts.usual("", "");
        terms.at("/sla/targets").forEach(target -> {
            var p3 = target.path("priority").asText().equals("P3");
            if (p3 && target.path("metric").asText().equals("RESOLUTION")) ((ObjectNode) target).put("within", within);
        });
        ((ObjectNode) terms.at("/rateCard/lines/0/tiers/0")).put("unitPrice", price);
        var amendment =
                Map.of("from", from, "crossing", crossing, "sla", terms.get("sla"), "rateCard", terms.get("rateCard"));
        var version = admin.post(CONTRACT + "/versions", amendment).expect(201).text("version");
        everythingSettledReadsTheSame();
        admin.put(CONTRACT + "/versions/" + version + "/activation").expect(200);
        everythingSettledReadsTheSame();
    }

    private static void whatIsInvoicedIsNotAmended() {
        var drafted =
                admin.post(CONTRACT + "/versions", Map.of("from", "2026-06-15")).expect(201);
        var version = CONTRACT + "/versions/" + drafted.text("version");
        assertThat(admin.put(version + "/activation")
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("2026-07-01");
        admin.delete(version).expect(204);
        everythingSettledReadsTheSame();
    }

    private static void settle(String path) {
        SETTLED.put(path, admin.get(path).expect(200).text());
    }

    private static void everythingSettledReadsTheSame() {
        SETTLED.forEach((path, answer) ->
                assertThat(admin.get(path).expect(200).text()).as(path).isEqualTo(answer));
    }

    private static String opened() {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P3");
        return admin.post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    private static JsonNode resolution(String ref) {
        return admin.get("tickets/" + ref + "/sla").expect(200).json().at("/metrics/1");
    }

    private static Instant due(String ref) {
        return Instant.parse(resolution(ref).path("due").asText());
    }

    private static List<String> segments(String ref) {
        return resolution(ref)
                .path("segments")
                .valueStream()
                .map(segment -> segment.path("contractVersion").asText() + " "
                        + segment.path("target").asText())
                .toList();
    }

    /** Sessions end after twelve hours, so that everyone signs in anew. */
    private static void at(LocalDate day, String time) {
        MovableClock.standAt(instant(day, time));
        if (desk != null) admin = Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD);
    }

    private static Instant instant(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }
}
