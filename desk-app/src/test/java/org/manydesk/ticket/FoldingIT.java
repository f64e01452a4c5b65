package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
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

/**
 * What the desk says of tickets that bills ask for: many reports of one disturbance, the provider's own change.
 * The contract counts tickets when they are opened, and leaves out what is left out as usual.
 */
@OnTheDesk
class FoldingIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";

    private static Desk desk;
    private static Client admin, agent, manager;

    @BeforeAll
    static void a_client_and_an_agent() {
        MovableClock.standAt(Instant.parse("2026-10-14T09:00:00Z"));
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("acme");
        desk.tenant("globex");
        var contract = Contracts.usual("ACME-C1", "2026-01-01");
        ((ObjectNode) contract.path("chargeable")).put("countedAt", "OPENED").remove("notCounted");
        desk.contract("acme", contract);
        agent = desk.staff(Role.AGENT, "acme", "globex");
        manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static String ticket(String tenant, String email) {
        var requester = Map.of("email", email, "name", "Somebody");
        var ticket = Map.of("type", "INCIDENT", "subject", "No network", "description", "D", "requester", requester);
        return agent.post("tenants/" + tenant + "/tickets", ticket).expect(201).text("ref");
    }

    private static String ticket() {
        return ticket("acme", "jane@acme.example");
    }

    private static String at(String ref) {
        return "tickets/" + ref;
    }

    @Test
    void many_reports_are_folded_into_one_master_that_alone_counts() {
        var master = ticket();
        var one = ticket();
        var other = ticket();
        var folded = agent.post(at(master) + "/folded", Map.of("tickets", List.of(one, other)))
                .expect(200);
        assertThat(folded.json().path("folded")).extracting(JsonNode::asText).containsExactly(one, other);
        var part = agent.get(at(one)).expect(200);
        assertThat(part.text("foldedInto")).isEqualTo(master);
        assertThat(part.text("status")).as("it goes on").isEqualTo("NEW");
        assertThat(told(one))
                .isEqualTo("STORM One of many reports of the master incident " + master + ": not counted.");
        assertThat(told(master)).startsWith("OPENED ");
        agent.put(at(ticket()) + "/fold", Map.of("into", one)).problem(409);
        agent.put(at(master) + "/fold", Map.of("into", ticket())).problem(409);
        agent.put(at(one) + "/fold", Map.of("into", ticket())).problem(409);
        agent.with("If-Match", "\"99\"").delete(at(one) + "/fold").problem(412);
        agent.delete(at(one) + "/fold").expect(200);
        assertThat(told(one)).startsWith("OPENED ");
        agent.delete(at(one) + "/fold").problem(409);
        agent.put(at(one) + "/fold", Map.of("into", master)).expect(200);
        assertThat(admin.get("audit?tenant=acme&limit=200").expect(200).text())
                .contains("TICKET_FOLDED", "TICKET_FOLDED_IN", "TICKET_UNFOLDED");
    }

    @Test
    void one_answer_goes_to_everybody_and_may_resolve_all() {
        var master = ticket();
        var open = ticket();
        var over = ticket();
        agent.post(at(master) + "/folded", Map.of("tickets", List.of(open, over)))
                .expect(200);
        agent.put(at(over) + "/status", Map.of("status", "RESOLVED")).expect(200);
        var answered =
                agent.post(at(master) + "/folded/replies", Map.of("body", "The network is back.", "resolve", true));
        assertThat(answered.expect(200).text("answered")).isEqualTo("2");
        for (var ref : List.of(master, open)) {
            assertThat(agent.get(at(ref)).expect(200).text("status")).isEqualTo("RESOLVED");
            assertThat(manager.get(at(ref) + "/messages").expect(200).text()).contains("The network is back.");
        }
        assertThat(manager.get(at(over) + "/messages").expect(200).items()).isEmpty();
        agent.post(at(master) + "/folded/replies", Map.of("body", "Again")).problem(409);
    }

    @Test
    void only_staff_fold_and_only_tickets_of_one_client() {
        var master = ticket();
        var foreign = ticket("globex", "gil@globex.example");
        for (var wrong : List.of(foreign, "NOBODY-1", "x"))
            assertThat(agent.post(at(master) + "/folded", Map.of("tickets", List.of(ticket(), wrong)))
                            .expect(422)
                            .pointers())
                    .containsExactly("/tickets/1");
        assertThat(agent.get(at(master)).expect(200).json().path("folded"))
                .as("all or none")
                .isEmpty();
        agent.put(at(master) + "/fold", Map.of("into", foreign)).problem(422);
        manager.put(at(master) + "/fold", Map.of("into", ticket())).problem(403);
        manager.post(at(master) + "/folded/replies", Map.of("body", "x")).problem(403);
        manager.put(at(master) + "/own-change", Map.of("cause", "x")).problem(403);
    }

    @Test
    void nobody_of_another_client_or_provider_folds_answers_or_marks() {
        var master = ticket();
        var one = ticket();
        agent.put(at(one) + "/fold", Map.of("into", master)).expect(200);
        var elsewhere = Desk.fresh();
        elsewhere.tenant("acme");
        for (var stranger : List.of(
                desk.staff(Role.AGENT, "globex"),
                desk.ofTenant(Role.CLIENT_MANAGER, "globex"),
                elsewhere.admin(),
                elsewhere.staff(Role.AGENT, "acme"))) {
            stranger.get(at(one)).problem(404);
            stranger.put(at(one) + "/fold", Map.of("into", master)).problem(404);
            stranger.delete(at(one) + "/fold").problem(404);
            stranger.post(at(master) + "/folded", Map.of("tickets", List.of(one)))
                    .problem(404);
            stranger.post(at(master) + "/folded/replies", Map.of("body", "Hello"))
                    .problem(404);
            stranger.put(at(one) + "/own-change", Map.of("cause", "Ours")).problem(404);
            stranger.delete(at(one) + "/own-change").problem(404);
        }
        assertThat(agent.get(at(one)).expect(200).text("foldedInto")).isEqualTo(master);
        assertThat(agent.get(at(master) + "/messages").expect(200).text()).doesNotContain("Hello");
    }

    /** Whoever serves one client alone cannot draw the ticket of another into a fold. */
    @Test
    void a_fold_reaches_for_no_ticket_of_a_client_that_its_agent_does_not_serve() {
        var theirs = ticket("globex", "gil@globex.example");
        var own = ticket();
        var single = desk.staff(Role.AGENT, "acme");
        assertThat(single.put(at(own) + "/fold", Map.of("into", theirs)).status())
                .isIn(404, 422);
        assertThat(single.post(at(own) + "/folded", Map.of("tickets", List.of(theirs)))
                        .status())
                .isIn(404, 422);
        assertThat(agent.get(at(theirs)).expect(200).json().has("foldedInto")).isFalse();
    }

    @Test
    void a_ticket_that_our_own_change_caused_is_not_counted_until_that_is_taken_back() {
        var ref = ticket();
        agent.put(at(ref) + "/own-change", Map.of("cause", " ")).problem(422);
        var said = agent.put(at(ref) + "/own-change", Map.of("cause", "CHG-12, new router"));
        assertThat(said.expect(200).text("ownChange")).isEqualTo("CHG-12, new router");
        assertThat(told(ref)).isEqualTo("OWN_CHANGE Caused by our own change (CHG-12, new router): not counted.");
        assertThat(manager.get(at(ref)).expect(200).json().has("ownChange")).isFalse();
        var csv = admin.with("Accept", "text/csv")
                .get(CONTRACT + "/usage?period=2026-10")
                .expect(200);
        assertThat(csv.text()).contains(ref + ",No network,").contains("OWN_CHANGE");
        agent.delete(at(ref) + "/own-change").expect(200);
        assertThat(told(ref)).startsWith("OPENED ");
        agent.delete(at(ref) + "/own-change").problem(409);
        assertThat(admin.get("audit?tenant=acme&limit=200").expect(200).text()).contains("TICKET_OWN_CHANGE");
    }

    private static String told(String ref) {
        return admin.get(CONTRACT + "/usage?period=2026-10&limit=200")
                .expect(200)
                .items()
                .filter(item -> item.path("ticket").asText().equals(ref))
                .map(item ->
                        item.path("reason").asText() + " " + item.path("why").asText())
                .findFirst()
                .orElseThrow();
    }
}
