package org.manydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class ContractsResourceIT {
    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void a_provider_with_two_tenants() {
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", Contracts.usual("ACME-2026", "2026-01-01").put("until", "2027-01-01"));
    }

    @Test
    void a_draft_is_activated_and_gives_back_what_was_agreed() {
        desk.tenant("initech");
        var agreed = Contracts.usual("INI-1", "2026-01-01");
        var drafted = admin.post("tenants/initech/contracts", agreed).expect(201);
        assertThat(drafted.text("state")).isEqualTo("DRAFT");
        assertThat(drafted.header("Location")).endsWith("/api/v1/tenants/initech/contracts/INI-1");
        var activated = admin.with("If-Match", drafted.header("ETag"))
                .put("tenants/initech/contracts/INI-1/activation")
                .expect(200);
        assertThat(activated.text("state")).isEqualTo("ACTIVE");
        var read = admin.get("tenants/initech/contracts/INI-1").expect(200);
        assertThat(read.header("ETag")).isEqualTo(activated.header("ETag")).isNotEqualTo(drafted.header("ETag"));
        agreed.fieldNames()
                .forEachRemaining(
                        name -> assertThat(read.json().get(name)).as(name).isEqualTo(agreed.get(name)));
        assertThat(admin.get("tenants/initech/contracts").items().map(c -> c.path("number")
                        .asText()))
                .containsExactly("INI-1");
    }

    @Test
    void activating_again_changes_nothing() {
        var before = admin.get("tenants/acme/contracts/ACME-2026");
        admin.put("tenants/acme/contracts/ACME-2026/activation").expect(200);
        assertThat(admin.get("tenants/acme/contracts/ACME-2026").text()).isEqualTo(before.text());
    }

    @Test
    void at_most_one_contract_is_in_force_at_an_instant() {
        admin.post("tenants/acme/contracts", Contracts.usual("ACME-SUMMER", "2026-06-01"))
                .expect(201);
        var refused = admin.put("tenants/acme/contracts/ACME-SUMMER/activation").problem(409);
        assertThat(refused.path("detail").asText()).contains("ACME-2026");
        admin.post("tenants/acme/contracts", Contracts.usual("ACME-2027", "2027-01-01"))
                .expect(201);
        admin.put("tenants/acme/contracts/ACME-2027/activation").expect(200);
    }

    @Test
    void whether_there_is_such_a_contract_comes_before_the_right_and_the_body() {
        var agent = desk.staff(Role.AGENT, "acme");
        var runs = "/invoice-runs";
        agent.post("tenants/acme/contracts/NONE" + runs, "no JSON").problem(404);
        agent.post("tenants/acme/contracts/ACME-2026" + runs, "no JSON").problem(403);
        admin.post("tenants/acme/contracts/NONE" + runs, "no JSON").problem(404);
        admin.post("tenants/acme/contracts/ACME-2026" + runs, "no JSON").problem(400);
        agent.without("If-Match").put("tenants/acme/contracts/NONE/activation").problem(404);
    }

    @Test
    void activation_needs_the_version_that_it_is_meant_for() {
        admin.post("tenants/globex/contracts", Contracts.usual("STALE", "2026-01-01"))
                .expect(201);
        var path = "tenants/globex/contracts/STALE/activation";
        admin.without("If-Match").put(path).problem(428);
        admin.with("If-Match", "\"99\"").put(path).problem(412);
    }

    @Test
    void a_number_is_given_once_per_client() {
        admin.post("tenants/acme/contracts", Contracts.usual("ACME-2026", "2030-01-01"))
                .problem(409);
    }

    @Test
    void every_fault_is_told_with_its_pointer() {
        var contract = Contracts.usual("", "2026-02-30").put("model", "DESK").put("currency", "EURO");
        ((ObjectNode) contract.get("calendar")).put("zone", "Mars/Olympus");
        ((ObjectNode) contract.at("/sla/targets/0")).put("within", "soon");
        var answer = admin.post("tenants/acme/contracts", contract);
        answer.problem(422);
        assertThat(answer.pointers())
                .contains("/number", "/from", "/model", "/currency", "/calendar/zone", "/sla/targets/0/within");
    }

    @Test
    void a_calendar_that_never_opens_is_refused() {
        var contract = Contracts.usual("CLOSED", "2026-01-01");
        ((ObjectNode) contract.get("calendar")).putObject("hours");
        var refused = admin.post("tenants/acme/contracts", contract).problem(422);
        assertThat(refused.path("title").asText()).isEqualTo("Calendar never opens");
    }

    @Test
    void what_is_no_contract_at_all_is_refused() {
        admin.post("tenants/acme/contracts", "[]").problem(400);
        admin.post("tenants/acme/contracts", "{\"number\":").problem(400);
        admin.post("tenants/acme/contracts", "{\"calendar\":\"open\"}").problem(422);
    }

    @Test
    void each_role_may_do_its_own() {
        var lead = desk.staff(Role.LEAD, "acme");
        var agent = desk.staff(Role.AGENT, "acme");
        lead.get("tenants/acme/contracts/ACME-2026").expect(200);
        lead.post("tenants/acme/contracts", Contracts.usual("X", "2029-01-01")).problem(403);
        lead.put("tenants/acme/contracts/ACME-2026/activation").problem(403);
        agent.get("tenants/acme/contracts").problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme").get("tenants/acme/contracts").expect(200);
        desk.ofTenant(Role.REQUESTER, "acme").get("tenants/acme/contracts").problem(403);
    }

    @Test
    void nobody_reaches_the_contract_of_another_tenant() {
        var strangers = new Client[] {
            desk.ofTenant(Role.CLIENT_MANAGER, "globex"),
            desk.staff(Role.LEAD, "globex"),
            Desk.fresh().admin()
        };
        for (var stranger : strangers) {
            stranger.get("tenants/acme/contracts").problem(404);
            stranger.get("tenants/acme/contracts/ACME-2026").problem(404);
            stranger.get("tenants/acme/contracts/ACME-2026/compliance?period=2026-10")
                    .problem(404);
            stranger.put("tenants/acme/contracts/ACME-2026/activation").problem(404);
            stranger.post("tenants/acme/contracts", Contracts.usual("X", "2029-01-01"))
                    .problem(404);
        }
        admin.get("tenants/globex/contracts/ACME-2026").problem(404);
        admin.get("tenants/globex/contracts/ACME-2026/compliance?period=2026-10")
                .problem(404);
    }
}
