package org.manydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A client's own trail tells who of the staff came to see it, and who no longer does, in whichever way. */
@OnTheDesk
class AccessChangesIT {
    private Desk desk;
    private Desk.Person agent;

    @BeforeEach
    void two_clients_and_an_agent() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        agent = desk.person(Role.AGENT, null);
    }

    private List<JsonNode> changes(String client) {
        return desk.admin()
                .get("audit?tenant=" + client + "&limit=200")
                .expect(200)
                .items()
                .filter(entry -> entry.path("action").asText().equals("ACCESS_CHANGED"))
                .toList();
    }

    private JsonNode last(String client) {
        return changes(client).getLast();
    }

    @Test
    void by_assignment() {
        desk.assign(agent.id(), List.of("acme"), List.of());
        assertThat(last("acme").path("subject").asText()).isEqualTo(agent.email());
        assertThat(last("acme").at("/details/before").asText()).isEmpty();
        assertThat(last("acme").at("/details/after").asText()).isEqualTo("ALLOW");
        assertThat(changes("globex")).isEmpty();
        desk.assign(agent.id(), List.of("globex"), List.of("acme"));
        assertThat(last("acme").at("/details/before").asText()).isEqualTo("ALLOW");
        assertThat(last("acme").at("/details/after").asText()).isEqualTo("DENY");
        assertThat(changes("globex")).hasSize(1);
        desk.assign(agent.id(), List.of("globex"), List.of("acme"));
        assertThat(changes("globex")).as("what stays is no change").hasSize(1);
    }

    @Test
    void by_a_team() {
        var made = desk.admin().post("teams", team("acme")).expect(201);
        var team = "teams/" + made.text("id");
        assertThat(last("acme").path("subject").asText()).isEqualTo("team Blue");
        assertThat(last("acme").at("/details/after/0").asText()).isEqualTo(agent.email());
        desk.admin().put(team, team("globex")).expect(200);
        assertThat(last("acme").at("/details/before/0").asText()).isEqualTo(agent.email());
        assertThat(last("acme").at("/details/after")).isEmpty();
        assertThat(last("globex").at("/details/before")).isEmpty();
        desk.admin().delete(team).expect(204);
        assertThat(last("globex").at("/details/before/0").asText()).isEqualTo(agent.email());
        assertThat(last("globex").at("/details/after")).isEmpty();
    }

    private Map<String, Object> team(String client) {
        return Map.of("name", "Blue", "members", List.of(agent.id()), "clients", List.of(client));
    }
}
