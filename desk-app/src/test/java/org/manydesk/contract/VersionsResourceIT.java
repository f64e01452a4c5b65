package org.manydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Amendments over HTTP: drafted one at a time, discarded or put in force, and never over what is invoiced. */
@OnTheDesk
class VersionsResourceIT {
    private static final Map<String, Object> NEXT_YEAR = Map.of("from", "2099-01-01");

    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void a_provider_with_clients() {
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("globex");
        desk.contract("globex", "2026-01-01");
    }

    /** A client of its own with a contract from 2026 on; answers the path of its versions. */
    private static String amendable(String key) {
        desk.tenant(key);
        return "tenants/" + key + "/contracts/" + desk.contract(key, "2026-01-01") + "/versions";
    }

    @Test
    void an_amendment_takes_over_what_it_does_not_give() {
        var versions = amendable("acme");
        var sla = Contracts.usual("", "").get("sla");
        ((ObjectNode) sla.at("/targets/0")).put("within", "PT15M");
        var drafted = admin.post(versions, Map.of("from", "2099-01-01", "crossing", "FROM_CREATION", "sla", sla))
                .expect(201);
        assertThat(drafted.header("Location")).endsWith("/api/v1/" + versions + "/2");
        assertThat(drafted.text("state")).isEqualTo("DRAFT");
        assertThat(drafted.text("crossing")).isEqualTo("FROM_CREATION");
        var first = admin.get(versions + "/1").expect(200).json();
        assertThat(drafted.json().at("/sla/targets/0/within").asText()).isEqualTo("PT15M");
        for (var kept : new String[] {"calendar", "rateCard", "chargeable", "model", "until", "currency"})
            assertThat(drafted.json().get(kept)).as(kept).isEqualTo(first.get(kept));

        assertThat(contract(versions).json().at("/versions/1/state").asText()).isEqualTo("DRAFT");
        var activated = admin.with("If-Match", drafted.header("ETag"))
                .put(versions + "/2/activation")
                .expect(200);
        assertThat(activated.text("state")).isEqualTo("ACTIVE");
        assertThat(admin.put(versions + "/2/activation").expect(200).text("activatedAt"))
                .isEqualTo(activated.text("activatedAt"));
        assertThat(admin.get(versions).items().map(version -> version.path("version")
                        .asInt()))
                .containsExactly(1, 2);
    }

    @Test
    void the_contract_says_what_holds_now() {
        var versions = amendable("initech");
        amended(versions, Map.of("from", "2026-02-01", "model", "SERVICE_DESK"));
        amended(versions, NEXT_YEAR);
        admin.post(versions, Map.of("from", "2099-06-01")).expect(201);
        var told = contract(versions);
        assertThat(told.text("model")).isEqualTo("SERVICE_DESK");
        assertThat(told.text("state")).isEqualTo("ACTIVE");
        assertThat(told.json().path("version").asInt()).isEqualTo(2);
        assertThat(told.json().path("versions").findValuesAsText("state"))
                .containsExactly("EXPIRED", "ACTIVE", "ACTIVE", "DRAFT");
    }

    @Test
    void one_draft_at_a_time_and_it_can_be_discarded() {
        var versions = amendable("umbrella");
        var drafted = admin.post(versions, NEXT_YEAR).expect(201);
        assertThat(admin.post(versions, NEXT_YEAR).problem(409).path("detail").asText())
                .contains("DELETE", "versions/2");
        admin.without("If-Match").delete(versions + "/2").problem(428);
        admin.with("If-Match", "\"99\"").delete(versions + "/2").problem(412);
        admin.with("If-Match", drafted.header("ETag")).delete(versions + "/2").expect(204);
        admin.get(versions + "/2").problem(404);
        admin.delete(versions + "/1").problem(409);
        admin.post(versions, NEXT_YEAR).expect(201);
    }

    @Test
    void a_draft_of_a_contract_is_not_amended() {
        desk.tenant("hooli");
        admin.post("tenants/hooli/contracts", Contracts.usual("H-1", "2026-01-01"))
                .expect(201);
        admin.post("tenants/hooli/contracts/H-1/versions", NEXT_YEAR).problem(409);
        admin.delete("tenants/hooli/contracts/H-1/versions/1").problem(409);
    }

    @Test
    void an_amendment_follows_the_version_before() {
        var versions = amendable("vandelay");
        refused(versions, Map.of(), "/from");
        refused(versions, Map.of("from", "2026-01-01"), "/from");
        refused(versions, Map.of("from", "2026-06-01", "crossing", "SOMEHOW"), "/crossing");
        refused(versions, Map.of("from", "2026-06-01", "until", "2026-05-01"), "/until");
        refused(versions, Map.of("from", "2026-06-01", "currency", "USD"), "/currency");
        refused(versions, Map.of("from", "2026-06-01", "rateCard", Map.of("lines", "none")), "/rateCard");
        var tokyo = Map.of("zone", "Asia/Tokyo", "hours", Map.of("mon", new String[][] {{"09:00", "17:00"}}));
        refused(versions, Map.of("from", "2026-06-01", "calendar", tokyo), "/calendar/zone");
        amended(versions, Map.of("from", "2026-06-01", "until", "2026-07-01"));
        refused(versions, Map.of("from", "2026-08-01", "until", "2026-09-01"), "/from");
        var open = new HashMap<String, Object>(Map.of("from", "2026-07-01"));
        open.put("until", null);
        assertThat(admin.post(versions, open).expect(201).json().get("until").isNull())
                .isTrue();
    }

    @Test
    void at_most_one_contract_is_in_force_after_an_amendment_too() {
        var versions = amendable("stark");
        amended(versions, Map.of("from", "2026-06-01", "until", "2098-01-01"));
        desk.contract("stark", Contracts.usual("STARK-2", "2098-01-01"));
        admin.post(versions, Map.of("from", "2097-01-01", "until", "2098-02-01"))
                .expect(201);
        assertThat(admin.put(versions + "/3/activation")
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("STARK-2");
    }

    @Test
    void what_is_invoiced_is_not_amended() {
        var versions = amendable("wayne");
        var runs = versions.replace("/versions", "/invoice-runs");
        var invoice = admin.post(runs, Map.of("period", "2026-03")).expect(201).text("invoice");
        admin.post(versions, Map.of("from", "2026-03-31")).expect(201);
        assertThat(admin.put(versions + "/2/activation")
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("2026-04-01");
        admin.delete("invoices/" + invoice).expect(204);
        admin.put(versions + "/2/activation").expect(200);
    }

    @Test
    void each_role_may_do_its_own() {
        var versions = amendable("soylent");
        admin.post(versions, NEXT_YEAR).expect(201);
        for (var reader : new Client[] {
            desk.staff(Role.LEAD, "soylent"),
            desk.staff(Role.BILLING, "soylent"),
            desk.ofTenant(Role.CLIENT_MANAGER, "soylent")
        }) {
            reader.get(versions).expect(200);
            reader.get(versions + "/2").expect(200);
            reader.post(versions, NEXT_YEAR).problem(403);
            reader.put(versions + "/2/activation").problem(403);
            reader.delete(versions + "/2").problem(403);
        }
        desk.staff(Role.AGENT, "soylent").get(versions).problem(403);
        desk.ofTenant(Role.REQUESTER, "soylent").get(versions + "/1").problem(403);
    }

    @Test
    void nobody_reaches_the_versions_of_another_tenant() {
        var versions = amendable("tyrell");
        admin.post(versions, NEXT_YEAR).expect(201);
        for (var stranger : new Client[] {
            desk.ofTenant(Role.CLIENT_MANAGER, "globex"),
            desk.staff(Role.LEAD, "globex"),
            Desk.fresh().admin()
        }) {
            stranger.get(versions).problem(404);
            stranger.get(versions + "/2").problem(404);
            stranger.post(versions, NEXT_YEAR).problem(404);
            stranger.put(versions + "/2/activation").problem(404);
            stranger.delete(versions + "/2").problem(404);
        }
        admin.get("tenants/globex/contracts/TYRELL-C1/versions/2").problem(404);
        admin.get("tenants/globex/contracts/GLOBEX-C1/versions/2").problem(404);
    }

    private static void refused(String versions, Map<String, ?> amendment, String pointer) {
        var answer = admin.post(versions, amendment);
        answer.problem(422);
        assertThat(answer.pointers()).isNotEmpty().allMatch(told -> told.startsWith(pointer));
    }

    private static void amended(String versions, Map<String, ?> amendment) {
        var drafted = admin.post(versions, amendment).expect(201);
        admin.put(versions + "/" + drafted.text("version") + "/activation").expect(200);
    }

    private static Answer contract(String versions) {
        return admin.get(versions.replace("/versions", "")).expect(200);
    }
}
