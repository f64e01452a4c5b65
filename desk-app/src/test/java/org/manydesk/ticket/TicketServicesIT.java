package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.imports.ImportRuns;
import org.manydesk.scope.Role;

/** Tickets that concern a service of the client, for which two hours are promised in place of sixteen. */
@OnTheDesk
class TicketServicesIT {
    private static Desk desk;
    private static Client agent, requester;

    @BeforeAll
    static void a_client_with_a_promise_for_one_service() {
        desk = Desk.fresh();
        for (var client : new String[] {"acme", "globex"}) {
            desk.tenant(client);
            var contract = Contracts.usual(client.toUpperCase(java.util.Locale.ROOT) + "-C1", "2020-01-01");
            ((ArrayNode) contract.at("/sla/targets"))
                    .addObject()
                    .put("metric", "RESOLUTION")
                    .put("priority", "P3")
                    .put("service", "erp")
                    .put("within", "PT2H");
            desk.contract(client, contract);
        }
        service("acme", "erp");
        service("acme", "mail");
        service("globex", "payroll");
        agent = desk.staff(Role.AGENT, "acme");
        requester = desk.ofTenant(Role.REQUESTER, "acme");
    }

    private static void service(String client, String key) {
        var form = Map.of(
                "key",
                key,
                "name",
                key.toUpperCase(java.util.Locale.ROOT),
                "contract",
                client.toUpperCase(java.util.Locale.ROOT) + "-C1",
                "target",
                "99.5");
        desk.admin().post("tenants/" + client + "/services", form).expect(201);
    }

    @Test
    void a_ticket_of_the_service_has_its_promise_and_loses_it_with_the_service() {
        var made = agent.post("tenants/acme/tickets", ticket("erp")).expect(201);
        assertThat(made.text("service")).isEqualTo("erp");
        assertThat(resolution(made).path("target").asText()).isEqualTo("PT2H");
        assertThat(resolution(made).at("/for/service").asText()).isEqualTo("erp");
        agent.patch(made.header("Location"), Map.of("service", "mail")).expect(200);
        assertThat(resolution(made).path("target").asText()).isEqualTo("PT16H");
        assertThat(resolution(made).has("for")).isFalse();
        assertThat(resolution(made).path("segments").findValuesAsText("target")).containsExactly("PT2H", "PT16H");
        var cleared = agent.patch(made.header("Location"), Collections.singletonMap("service", null))
                .expect(200);
        assertThat(cleared.json().get("service").isNull()).isTrue();
    }

    @Test
    void people_of_the_client_name_their_services_too() {
        var said = ticket("erp");
        said.remove("requester");
        var made = requester.post("tenants/acme/tickets", said).expect(201);
        assertThat(requester.get(made.header("Location")).expect(200).text("service"))
                .isEqualTo("erp");
    }

    @Test
    void a_service_of_another_client_is_as_unknown_as_none() {
        var made = agent.post("tenants/acme/tickets", ticket(null)).expect(201);
        assertThat(made.json().get("service").isNull()).isTrue();
        for (var key : new String[] {"payroll", "nothing"}) {
            assertThat(fault(agent.post("tenants/acme/tickets", ticket(key)).problem(422)))
                    .startsWith("/service This client has no service");
            assertThat(fault(agent.patch(made.header("Location"), Map.of("service", key))
                            .problem(422)))
                    .startsWith("/service This client has no service");
        }
    }

    @Test
    void history_names_services_and_what_the_client_does_not_have_is_rejected() throws InterruptedException {
        var run =
                ImportRuns.run(desk.admin(), "acme", "application/x-ndjson", row("S-1", "erp") + row("S-2", "payroll"));
        assertThat(run.path("created").asInt()).isEqualTo(1);
        assertThat(run.at("/rejected/0/reason").asText()).contains("/service", "payroll");
        var made = agent.get("tickets?externalId=S-1").expect(200).json().at("/items/0");
        var clock = agent.get("tickets/" + made.path("ref").asText() + "/sla")
                .expect(200)
                .json()
                .at("/metrics/1");
        assertThat(clock.path("target").asText()).isEqualTo("PT2H");
    }

    private static String row(String id, String service) {
        return """
                {"externalId":"%s","type":"INCIDENT","subject":"Slow","requester":{"email":"a@acme.example"},\
                "priority":"P3","service":"%s","timeline":[{"at":"2026-10-05T08:10:00Z","event":"OPENED"}]}
                """
                .formatted(id, service);
    }

    private static String fault(JsonNode problem) {
        return problem.at("/errors/0/pointer").asText() + " "
                + problem.at("/errors/0/detail").asText();
    }

    private static Map<String, Object> ticket(@Nullable String service) {
        var said = new HashMap<String, Object>(Map.of(
                "type", "INCIDENT",
                "subject", "It is slow",
                "description", "Very.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann")));
        if (service != null) said.put("service", service);
        return said;
    }

    private static JsonNode resolution(org.manydesk.harness.Answer made) {
        return agent.get("tickets/" + made.text("ref") + "/sla")
                .expect(200)
                .json()
                .at("/metrics/1");
    }
}
