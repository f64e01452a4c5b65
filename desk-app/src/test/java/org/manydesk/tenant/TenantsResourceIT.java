package org.manydesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class TenantsResourceIT {
    private static Desk desk;
    private static Client agent;

    @BeforeAll
    static void a_provider_with_two_tenants_and_an_agent_of_one() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        agent = desk.staff(Role.AGENT, "acme");
    }

    @Test
    void an_agent_sees_assigned_tenants_only() {
        assertThat(agent.get("tenants").expect(200).items().map(t -> t.path("key")
                        .asText()))
                .containsExactly("acme");
        agent.get("tenants/acme").expect(200);
        agent.get("tenants/globex").problem(404);
    }

    @Test
    void an_address_reaches_one_client_alone() {
        var second = desk.tenantBody("initech");
        second.put("supportAddress", desk.supportAddress("acme"));
        assertThat(desk.admin()
                        .post("tenants", second)
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains(desk.supportAddress("acme"), "reaches another client");
        var elsewhere = Desk.fresh().admin().post("tenants", second).problem(409);
        assertThat(elsewhere.path("detail").asText()).doesNotContain("acme");
    }
}
