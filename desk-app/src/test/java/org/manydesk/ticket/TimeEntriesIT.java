package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Work that staff record on tickets of a client whose contract begins in February; its zone is London. */
@OnTheDesk
class TimeEntriesIT {
    private static final String WED_12 = "2026-10-14T11:00:00Z";
    private static final String WED_10 = "2026-10-14T09:00:00Z";

    private static Desk desk;
    private static Desk.Person ana, jane;
    private static Client agent, colleague, lead, billing, manager, requester;

    @BeforeAll
    static void a_client_and_its_staff() {
        MovableClock.standAt(Instant.parse(WED_12));
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2026-02-01");
        ana = desk.person(Role.AGENT, null);
        desk.assign(ana.id(), List.of("acme"), List.of());
        agent = ana.signIn();
        colleague = desk.staff(Role.AGENT, "acme");
        lead = desk.staff(Role.LEAD, "acme");
        billing = desk.staff(Role.BILLING, "acme");
        manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        jane = desk.person(Role.REQUESTER, "acme");
        requester = jane.signIn();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static String ticket(Client by) {
        return ticket(by, "jane@acme.example");
    }

    private static String ticket(Client by, String who) {
        var requester = Map.of("email", who, "name", "Jane");
        var ticket = Map.of("type", "INCIDENT", "subject", "S", "description", "D", "requester", requester);
        return by.post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    private static String entries(String ref) {
        return "tickets/" + ref + "/time-entries";
    }

    @Test
    void work_is_recorded_listed_corrected_and_taken_away_and_the_audit_trail_keeps_it() {
        var list = entries(ticket(agent));
        var said = Map.of("workedAt", WED_10, "duration", "PT1H30M", "note", "Looked at the switch");
        var made = agent.post(list, said).expect(201);
        var entry = made.header("Location");
        assertThat(made.text("person")).isEqualTo(ana.email());
        assertThat(made.text("billable")).isEqualTo("true");
        agent.post(list, Map.of("duration", "PT10M", "billable", false)).expect(201);
        var listed = agent.get(list).expect(200);
        assertThat(listed.text("total")).isEqualTo("PT1H40M");
        assertThat(listed.text("billable")).isEqualTo("PT1H30M");
        assertThat(listed.items().map(one -> one.path("workedAt").asText()))
                .containsExactly(WED_10, "2026-10-14T10:50:00Z");
        assertThat(agent.get(list + "?limit=1").expect(200).text("total")).isEqualTo("PT1H40M");

        var read = agent.get(entry).expect(200);
        agent.with("If-Match", "\"77\"")
                .patch(entry, Map.of("duration", "PT2H"))
                .problem(412);
        agent.without("If-Match").patch(entry, Map.of("duration", "PT2H")).problem(428);
        var better = agent.with("If-Match", read.header("ETag")).patch(entry, Map.of("duration", "PT2H"));
        assertThat(better.expect(200).text("duration")).isEqualTo("PT2H");
        assertThat(better.text("note")).isEqualTo("Looked at the switch");
        assertThat(better.header("ETag")).isNotEqualTo(read.header("ETag"));
        agent.with("If-Match", read.header("ETag")).delete(entry).problem(412);
        agent.delete(entry).expect(204);
        agent.get(entry).problem(404);
        var trail = desk.admin().get("audit?tenant=acme&limit=200").expect(200).text();
        assertThat(trail).contains("TIME_RECORDED", "TIME_CORRECTED", "TIME_REMOVED", "Looked at the switch");
    }

    @Test
    void agents_correct_their_own_work_and_leads_that_of_everybody() {
        var list = entries(ticket(agent));
        var own = agent.post(list, Map.of("duration", "PT15M")).expect(201).header("Location");
        colleague.get(own).expect(200);
        colleague.patch(own, Map.of("duration", "PT1H")).problem(403);
        colleague.delete(own).problem(403);
        colleague.post(list, Map.of("duration", "PT15M", "person", ana.email())).problem(403);
        var others = lead.post(list, Map.of("duration", "PT20M", "person", ana.email()))
                .expect(201);
        assertThat(others.text("person")).isEqualTo(ana.email());
        agent.patch(others.header("Location"), Map.of("billable", false)).expect(200);
        lead.patch(own, Map.of("note", "Together with me")).expect(200);
        billing.patch(own, Map.of("billable", false)).expect(200);
        assertThat(lead.post(list, Map.of("duration", "PT20M", "person", "nobody@x.example"))
                        .expect(422)
                        .pointers())
                .containsExactly("/person");
        assertThat(agent.patch(own, Map.of("person", "x")).expect(422).pointers())
                .containsExactly("/person");
    }

    @Test
    void what_is_no_time_is_refused_with_its_pointer() {
        var list = entries(ticket(agent));
        for (var wrong : new String[] {"PT0S", "PT90S", "PT24H1M", "-PT5M", "an hour"})
            assertThat(agent.post(list, Map.of("duration", wrong)).expect(422).pointers())
                    .as(wrong)
                    .containsExactly("/duration");
        agent.post(list, Map.of("note", "no time")).problem(422);
        assertThat(agent.post(list, Map.of("duration", "PT5M", "workedAt", "2026-10-14T11:00:01Z"))
                        .expect(422)
                        .pointers())
                .containsExactly("/workedAt");
        assertThat(agent.post(list, Map.of("duration", "PT5M", "note", "x".repeat(501)))
                        .expect(422)
                        .pointers())
                .containsExactly("/note");
        agent.post(list, Map.of("duration", "PT24H")).expect(201);
    }

    @Test
    void people_of_the_client_learn_nothing_of_it() {
        var ref = ticket(agent, jane.email());
        var before = manager.get("tickets/" + ref).expect(200).text();
        var secret = Map.of("duration", "PT47M", "note", "They broke it themselves");
        var entry = agent.post(entries(ref), secret).expect(201).header("Location");
        for (var client : new Client[] {manager, requester}) {
            client.get(entries(ref)).problem(403);
            client.post(entries(ref), secret).problem(403);
            client.get(entry).problem(404);
            client.delete(entry).problem(404);
            for (var way : new String[] {"", "/messages", "/sla", "/attachments"})
                assertThat(client.get("tickets/" + ref + way).expect(200).text())
                        .doesNotContain("47M")
                        .doesNotContain("They broke it");
        }
        assertThat(manager.get("tickets/" + ref).expect(200).text())
                .as("not even that the ticket changed")
                .isEqualTo(before);
        manager.get("tenants/acme/contracts/ACME-C1/time?period=2026-10").problem(403);
    }

    @Test
    void a_month_of_a_contract_sums_up_what_began_in_it_in_its_zone() {
        var other = Desk.fresh();
        other.tenant("acme");
        other.contract("acme", "2026-02-01");
        var admin = other.admin();
        var first = entries(ticket(admin));
        var second = entries(ticket(admin));
        worked(admin, first, "2026-01-31T23:59:59Z", "PT1H", true);
        worked(admin, first, "2026-04-30T22:59:59Z", "PT7M", true);
        worked(admin, first, "2026-04-30T23:00:00Z", "PT20M", true);
        worked(admin, second, "2026-05-31T22:59:59Z", "PT30M", false);
        var may =
                admin.get("tenants/acme/contracts/ACME-C1/time?period=2026-05").expect(200);
        assertThat(may.text("time")).isEqualTo("PT50M");
        assertThat(may.text("billable")).isEqualTo("PT20M");
        assertThat(may.text("tickets")).isEqualTo("2");
        assertThat(may.json().at("/people/0/time").asText()).isEqualTo("PT50M");
        var january =
                admin.get("tenants/acme/contracts/ACME-C1/time?period=2026-01").expect(200);
        assertThat(january.text("time")).as("the contract was not in force yet").isEqualTo("PT0S");
    }

    private static void worked(Client by, String list, String at, String time, boolean billable) {
        by.post(list, Map.of("workedAt", at, "duration", time, "billable", billable))
                .expect(201);
    }
}
