package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class BoughtProcessesIT {
    private static final List<String> ALL = List.of("INCIDENT", "SERVICE_REQUEST", "QUESTION", "PROBLEM", "CHANGE");

    private static Desk desk;

    @BeforeAll
    static void a_client_of_each_model_and_one_without_a_contract() {
        desk = Desk.fresh();
        desk.tenant("helped");
        desk.contract("helped", "2020-01-01");
        desk.tenant("served");
        desk.contract("served", Contracts.usual("SERVED-1", "2020-01-01").put("model", "SERVICE_DESK"));
        desk.tenant("bare");
    }

    private static Answer raised(Client who, String tenant, String type) {
        var requester = Map.of("email", "r@" + tenant + ".example", "name", "R");
        return who.post(
                "tenants/" + tenant + "/tickets",
                new HashMap<>(Map.of("type", type, "subject", "S", "description", "D", "requester", requester)));
    }

    @Test
    void what_a_help_desk_does_not_include_is_refused_by_name_and_nothing_is_opened() {
        for (var type : List.of("INCIDENT", "QUESTION"))
            raised(desk.admin(), "helped", type).expect(201);
        var before =
                desk.admin().get("tickets?tenant=helped").expect(200).items().count();
        for (var type : List.of("SERVICE_REQUEST", "PROBLEM", "CHANGE")) {
            var refused = raised(desk.admin(), "helped", type);
            assertThat(refused.problem(422).path("type").asText()).isEqualTo("urn:manydesk:problem:not-bought");
            assertThat(refused.pointers()).containsExactly("/type");
            assertThat(refused.text("detail")).contains("INCIDENT, QUESTION");
        }
        raised(desk.ofTenant(Role.CLIENT_MANAGER, "helped"), "helped", "SERVICE_REQUEST")
                .problem(422);
        assertThat(desk.admin().get("tickets?tenant=helped").items()).hasSize((int) before);
    }

    @Test
    void a_service_desk_includes_everything_and_without_a_contract_nothing_is_ruled_out() {
        for (var type : ALL) {
            raised(desk.admin(), "served", type).expect(201);
            raised(desk.admin(), "bare", type).expect(201);
        }
    }

    @Test
    void promises_and_prices_for_what_is_not_bought_are_refused_by_place_over_rest_and_in_a_file() {
        var wanted = Contracts.usual("PRICED-1", "2020-01-01");
        desk.tenant("priced");
        ((ObjectNode) wanted.at("/sla/targets/0")).put("type", "CHANGE");
        ((ObjectNode) wanted.at("/rateCard/lines/0"))
                .putObject("only")
                .putArray("types")
                .add("INCIDENT")
                .add("PROBLEM");
        var refused = desk.admin().post("tenants/priced/contracts", wanted);
        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder("/sla/targets/0/type", "/rateCard/lines/0/only/types/1");
        assertThat(refused.text()).contains("CHANGE is not part of a help desk. Leave it out, or make the service");
        var file = Map.of("client", desk.tenantBody("filed"), "contract", wanted);
        var tried = desk.admin().post("tenants/onboarding?dryRun=true", file);
        assertThat(tried.text()).contains("PROBLEM is not part of a help desk");
        desk.admin()
                .post("tenants/priced/contracts", wanted.put("model", "SERVICE_DESK"))
                .expect(201);
    }

    @Test
    void what_an_amendment_buys_is_there_from_its_first_day() {
        desk.tenant("grown");
        desk.contract("grown", Contracts.usual("GROWN-1", "2020-01-01"));
        raised(desk.admin(), "grown", "CHANGE").problem(422);
        var versions = "tenants/grown/contracts/GROWN-1/versions";
        desk.admin()
                .post(versions, Map.of("from", "2020-06-01", "model", "SERVICE_DESK"))
                .expect(201);
        desk.admin().put(versions + "/2/activation").expect(200);
        raised(desk.admin(), "grown", "CHANGE").expect(201);
    }
}
