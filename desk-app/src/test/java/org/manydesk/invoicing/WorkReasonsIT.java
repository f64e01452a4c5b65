package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.manydesk.scope.Role;
import org.manydesk.usage.WorkReason;

/** Why work is charged by the hour, or is not; and what of it nobody would be charged for. Hours are charged for P1 alone. */
@OnTheDesk
class WorkReasonsIT {
    private static final String USAGE = "tenants/acme/contracts/ACME-C1/usage?period=2026-09";

    private static Desk desk;
    private static Client lead, admin;
    private static String urgent, usual, early, spam;

    @BeforeAll
    static void work_of_every_kind_in_september_under_a_contract_from_the_tenth() {
        MovableClock.standAt(Instant.parse("2026-10-05T09:00:00Z"));
        desk = Desk.fresh();
        for (var key : List.of("acme", "bare", "other")) desk.tenant(key);
        var terms = urgentHours("ACME-C1", "2026-09-10");
        terms.withArray("/chargeable/notCounted").add("OWN_CHANGE").add("SPAM");
        desk.contract("acme", terms);
        lead = desk.staff(Role.LEAD, "acme", "bare");
        admin = desk.admin();
        urgent = ticket("P1");
        usual = ticket("P3");
        early = ticket("P1");
        var ours = ticket("P1");
        spam = ticket("P1");
        work(urgent, "2026-09-15T09:00:00Z", true);
        work(urgent, "2026-09-16T09:00:00Z", false);
        work(usual, "2026-09-17T09:00:00Z", true);
        work(ours, "2026-09-18T09:00:00Z", true);
        work(spam, "2026-09-19T09:00:00Z", true);
        work(early, "2026-09-05T09:00:00Z", true);
        work(urgent, "2026-09-06T09:00:00Z", false);
        work(spam, "2026-09-07T09:00:00Z", true);
        admin.put("tickets/" + ours + "/own-change", Map.of("cause", "The new release"))
                .expect(200);
        admin.put("tickets/" + spam + "/mark", Map.of("as", "SPAM")).expect(200);
    }

    private static ObjectNode urgentHours(String number, String from) {
        var terms = Contracts.usual(number, from);
        var line = ((ObjectNode) terms.path("rateCard")).putArray("lines").addObject();
        line.put("name", "Work").put("charge", "PER_HOUR").put("model", "STANDARD");
        line.put("unitPrice", "90.00").putObject("only").putArray("priorities").add("P1");
        return terms;
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    @Test
    void every_stretch_of_work_has_its_reason_and_every_reason_is_told() {
        var work = clerk().get(USAGE).expect(200).json().path("work");
        assertThat(work)
                .extracting(one -> one.path("at").asText().substring(0, 10) + " "
                        + one.path("reason").asText() + " "
                        + one.path("charged").asText())
                .containsExactly(
                        "2026-09-05 NO_CONTRACT false",
                        "2026-09-06 NO_CONTRACT false",
                        "2026-09-07 NO_CONTRACT false",
                        "2026-09-15 WORKED true",
                        "2026-09-16 NOT_BILLABLE false",
                        "2026-09-17 WORKED true",
                        "2026-09-18 OWN_CHANGE false",
                        "2026-09-19 SPAM false");
        assertThat(work.findValuesAsText("reason"))
                .as("there is no reason that this test does not know")
                .contains(Arrays.stream(WorkReason.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void work_comes_a_page_at_a_time() {
        var read = new ArrayList<String>();
        var page = clerk().get(USAGE + "&limit=2").expect(200).json();
        page.path("work").forEach(one -> read.add(one.path("at").asText()));
        assertThat(read).hasSize(2);
        while (!page.path("next").isNull()) {
            page = clerk().get(USAGE + "&limit=2&cursor=" + page.path("next").asText())
                    .expect(200)
                    .json();
            page.path("work").forEach(one -> read.add(one.path("at").asText()));
        }
        assertThat(read).hasSize(8).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void clients_read_it_once_it_is_billed_and_not_here() {
        assertThat(desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                        .get(USAGE)
                        .expect(200)
                        .json()
                        .has("work"))
                .isFalse();
    }

    @Test
    void work_on_no_line_and_without_a_contract_is_listed_with_what_is_not_billed() {
        assertThat(loose(clerk())).contains("WORK_ON_NO_LINE " + usual, "WORK_WITHOUT_CONTRACT " + early);
        assertThat(loose(clerk()))
                .doesNotContain("WORK_WITHOUT_CONTRACT " + urgent, "WORK_WITHOUT_CONTRACT " + spam)
                .filteredOn(one -> one.startsWith("WORK_"))
                .hasSize(2);
        assertThat(loose(desk.staff(Role.BILLING, "other"))).isEmpty();
    }

    @Test
    void work_that_comes_late_and_is_on_no_line_is_listed_before_the_next_run() {
        desk.tenant("late");
        desk.contract("late", urgentHours("LATE-C1", "2026-08-01"));
        var ref = ticket(admin, "late", "P3");
        admin.post("tenants/late/contracts/LATE-C1/invoice-runs", Map.of("period", "2026-08"))
                .expect(201);
        assertThat(loose(admin)).doesNotContain("WORK_ON_NO_LINE " + ref);
        work(admin, ref, "2026-08-20T09:00:00Z", true);
        assertThat(loose(admin)).containsOnlyOnce("WORK_ON_NO_LINE " + ref);
    }

    private static Client clerk() {
        return desk.staff(Role.BILLING, "acme");
    }

    private static List<String> loose(Client by) {
        var told = new ArrayList<String>();
        for (JsonNode one : by.get("unbilled?period=2026-09").expect(200).json().path("tickets"))
            told.add(one.path("cause").asText() + " " + one.path("ticket").asText());
        return told;
    }

    private static String ticket(String priority) {
        return ticket(lead, "acme", priority);
    }

    private static String ticket(Client by, String tenant, String priority) {
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        var ticket = Map.of(
                "type", "INCIDENT", "subject", "S", "description", "D", "requester", requester, "priority", priority);
        return by.post("tenants/" + tenant + "/tickets", ticket).expect(201).text("ref");
    }

    private static void work(String ref, String at, boolean billable) {
        work(lead, ref, at, billable);
    }

    private static void work(Client by, String ref, String at, boolean billable) {
        var said = Map.of("workedAt", at, "duration", "PT1H", "billable", billable, "note", "N");
        by.post("tickets/" + ref + "/time-entries", said).expect(201);
    }
}
