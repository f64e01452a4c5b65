package org.manydesk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class QueueResourceIT {
    private static Client agent;

    @BeforeAll
    static void two_clients_with_tickets_and_an_agent_of_both() {
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.tenant("secret");
        desk.contract("acme", "2020-01-01");
        agent = desk.staff(Role.AGENT, "acme", "globex");
        open(agent, "globex", "Scanner without a contract", "P1");
        open(agent, "acme", "Mouse", "P4");
        open(agent, "acme", "Server", "P1");
        open(desk.admin(), "secret", "Canaryserver", "P1");
    }

    private static void open(Client who, String tenant, String subject, String priority) {
        var requester = Map.of("email", "ann@" + tenant + ".example", "name", "Ann");
        who.post(
                        "tenants/" + tenant + "/tickets",
                        Map.of(
                                "type", "INCIDENT",
                                "subject", subject,
                                "description", "Broken",
                                "requester", requester,
                                "priority", priority))
                .expect(201);
    }

    private static List<String> subjects(Answer answer) {
        return answer.expect(200)
                .items()
                .map(ticket -> ticket.path("subject").asText())
                .toList();
    }

    @Test
    void what_breaches_first_comes_first_and_what_has_no_clock_last() {
        assertThat(subjects(agent.get("tickets?sort=due")))
                .containsExactly("Server", "Mouse", "Scanner without a contract");
    }

    @Test
    void pages_continue_after_the_last_seen_though_tickets_come_in() {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = agent.get("tickets?tenant=acme&limit=1" + cursor);
            seen.addAll(subjects(page));
            cursor = page.json().path("next").isNull() ? "" : "&cursor=" + page.text("next");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly("Server", "Mouse");
    }

    @Test
    void filters_narrow_the_list() {
        assertThat(subjects(agent.get("tickets?tenant=globex"))).containsExactly("Scanner without a contract");
        assertThat(subjects(agent.get("tickets?status=CLOSED"))).isEmpty();
        assertThat(subjects(agent.get("tickets?assignee=me"))).isEmpty();
        assertThat(subjects(agent.get("tickets?q=scanner"))).containsExactly("Scanner without a contract");
        agent.get("tickets?status=LOST").problem(400);
        agent.get("tickets?cursor=nonsense").problem(400);
    }

    @Test
    void another_clients_tickets_are_neither_listed_nor_found() {
        assertThat(subjects(agent.get("tickets"))).doesNotContain("Canaryserver");
        assertThat(subjects(agent.get("tickets?q=canaryserver"))).isEmpty();
        assertThat(subjects(agent.get("tickets?q=SECRET-1"))).isEmpty();
        agent.get("tickets?tenant=secret").problem(404);
    }
}
