package org.manydesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;

/** The steps of ladders: each taken once, in full or not at all, and nobody else's to know. */
@OnTheDesk
class EscalationIT extends Ladders {
    @Test
    void each_step_happens_once_however_many_look_at_once() throws Exception {
        contract("[{\"metric\":\"FIRST_RESPONSE\",\"at\":\"50%\",\"steps\":[{\"notify\":[\"LEADS\"]},"
                + "{\"raisePriority\":true}]}]");
        var refs = Collections.nCopies(12, "P3").stream().map(this::opened).toList();
        at(MON_11);
        Callable<Boolean> look = () -> {
            Timers.escalate();
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(8)) {
            for (var done : nodes.invokeAll(Collections.nCopies(16, look)))
                assertThat(done.get()).isTrue();
        }
        assertThat(told(lead)).hasSize(12).doesNotHaveDuplicates();
        for (var ref : refs)
            assertThat(agent.get("tickets/" + ref).expect(200).text("priority")).isEqualTo("P2");
        assertThat(deeds("TICKET_ESCALATED")).hasSize(12);
    }

    @Test
    void a_step_raises_the_priority_and_another_gives_the_ticket_to_somebody() {
        contract("[{\"metric\":\"RESOLUTION\",\"at\":\"PT14H before due\",\"steps\":[{\"raisePriority\":true},"
                + "{\"reassign\":\"" + ben.email() + "\"},{\"notify\":[\"ASSIGNEE\"]}]}]");
        var ref = opened("P3");
        assign(ref, ana);
        atAndEscalate(MON_11);
        var ticket = lead.get("tickets/" + ref).expect(200).json();
        assertThat(ticket.path("priority").asText()).isEqualTo("P2");
        assertThat(ticket.path("assignee").path("email").asText()).isEqualTo(ben.email());
        assertThat(told(other)).containsExactly(ref + " RESOLUTION PT14H before due");
        assertThat(told(agent)).isEmpty();
        assertThat(clock(ref, 1).path("target").asText()).isEqualTo("PT8H");
        var climbed =
                lead.get("tickets/" + ref + "/escalation").expect(200).json().path("climbed");
        assertThat(climbed.get(0).path("done").findValuesAsText("kind"))
                .containsExactly("PRIORITY_RAISED", "REASSIGNED", "NOTIFIED");
        assertThat(deeds("TICKET_CHANGED").getFirst().path("actor").asText()).isEqualTo("escalation");
    }

    @Test
    void a_step_that_cannot_be_taken_says_so_and_lets_the_others_be() {
        contract("[{\"metric\":\"FIRST_RESPONSE\",\"at\":\"50%\",\"steps\":[{\"reassign\":\"gone@msp.example\"},"
                + "{\"notify\":[\"LEADS\"]}]}]");
        var ref = opened("P3");
        atAndEscalate(MON_11);
        var climbed =
                lead.get("tickets/" + ref + "/escalation").expect(200).json().path("climbed");
        assertThat(climbed.get(0).path("done").findValuesAsText("kind")).containsExactly("LEFT_OUT", "NOTIFIED");
        assertThat(told(lead)).hasSize(1);
    }

    @Test
    void a_step_that_fails_leaves_nothing_behind_and_is_done_later() throws Exception {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        refuseNotifications(ref);
        atAndEscalate(MON_11);
        assertThat(told(agent)).isEmpty();
        assertThat(lead.get("tickets/" + ref + "/escalation").expect(200).json().path("climbed"))
                .isEmpty();
        sql("DROP TRIGGER notification_refused");
        atAndEscalate("2026-10-05T10:00:30Z");
        assertThat(told(agent)).isEmpty();
        atAndEscalate("2026-10-05T10:01:00Z");
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 50%");
    }

    @Test
    void nobody_learns_of_another_clients_ladders() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        atAndEscalate(MON_11);
        var id = unread(agent).getFirst().path("id").asText();
        other.get("notifications/" + id).problem(404);
        other.put("notifications/" + id + "/read").problem(404);
        desk.tenant("d" + tenants);
        var stranger = desk.staff(Role.AGENT, "d" + tenants);
        stranger.get("tickets/" + ref + "/escalation").problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, client)
                .get("tickets/" + ref + "/escalation")
                .problem(403);
        assertThat(desk.ofTenant(Role.CLIENT_MANAGER, client)
                        .get("notifications")
                        .items())
                .isEmpty();
        desk.assign(ana.id(), List.of(), List.of(client));
        assertThat(told(agent)).isEmpty();
        agent.put("notifications/" + id + "/read").problem(404);
    }

    @Test
    void a_ladder_that_makes_no_sense_is_refused_with_its_place() {
        var contract = ladder("[{\"metric\":\"SPEED\",\"at\":\"0%\",\"steps\":[{\"notify\":[\"nobody\"]},{}]},"
                + "{\"at\":\"75%\",\"steps\":[{\"webhook\":\"http://example.org/\"}]}]");
        var answer =
                desk.admin().post("tenants/" + client + "/contracts", contract).expect(422);
        assertThat(answer.pointers())
                .containsExactly(
                        "/sla/escalation/0/metric",
                        "/sla/escalation/0/at",
                        "/sla/escalation/0/steps/0/notify/0",
                        "/sla/escalation/0/steps/1",
                        "/sla/escalation/1/steps/0/webhook");
    }

    @Test
    void a_client_reads_its_contract_without_the_ladder() {
        contract("[{\"at\":\"50%\",\"steps\":[{\"webhook\":\"https://hooks.example/secret\"}]}]");
        var number = client.toUpperCase(java.util.Locale.ROOT) + "-1";
        var path = "tenants/" + client + "/contracts";
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, client);
        for (var where : List.of(path, path + "/" + number, path + "/" + number + "/versions"))
            assertThat(manager.get(where).expect(200).text())
                    .contains("FIRST_RESPONSE")
                    .doesNotContain("secret");
        assertThat(lead.get(path + "/" + number).expect(200).text()).contains("secret");
    }
}
