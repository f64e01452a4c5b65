package org.manydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class RenewalIT {
    private static final Map<String, Integer> A_YEAR = Map.of("months", 12, "noticeDays", 90);
    private static final LocalDate END =
            LocalDate.now(ZoneOffset.UTC).plusYears(1).withDayOfYear(1);

    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void a_provider_with_a_client() {
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("globex");
    }

    private static String contract(String key) {
        desk.tenant(key);
        var terms = Contracts.usual("C1", "2026-01-01").put("until", END.toString());
        return "tenants/" + key + "/contracts/" + desk.contract(key, terms);
    }

    @Test
    void a_contract_with_a_notice_period_says_when_notice_is_due() {
        var contract = contract("acme");
        assertThat(admin.get(contract).json().has("noticeBy")).isFalse();
        var agreed = admin.put(contract + "/renewal", A_YEAR).expect(200);
        assertThat(agreed.text("noticeBy")).isEqualTo(END.minusDays(90).toString());
        assertThat(agreed.json().at("/renewal/months").asInt()).isEqualTo(12);
        assertThat(admin.get("tenants/acme/contracts").items().map(one -> one.path("noticeBy")
                        .asText()))
                .containsExactly(END.minusDays(90).toString());
    }

    @Test
    void a_renewal_prolongs_the_contract_and_the_next_notice_is_due_a_year_later() {
        var contract = contract("initech");
        admin.put(contract + "/renewal", A_YEAR).expect(200);
        var renewed = admin.post(contract + "/renewals", "").expect(201);
        assertThat(renewed.text("until")).isEqualTo(END.plusYears(1).toString());
        assertThat(renewed.header("Location")).endsWith("/versions/2");
        assertThat(renewed.text("state")).isEqualTo("ACTIVE");
        assertThat(admin.get(contract).text("noticeBy"))
                .isEqualTo(END.plusYears(1).minusDays(90).toString());
    }

    @Test
    void whoever_names_the_end_that_he_knows_renews_once() {
        var contract = contract("wonka");
        admin.put(contract + "/renewal", A_YEAR).expect(200);
        var known = Map.of("until", END.toString());
        admin.post(contract + "/renewals", known).expect(201);
        admin.post(contract + "/renewals", known).problem(409);
        assertThat(admin.get(contract).text("until")).isEqualTo(END.plusYears(1).toString());
        var nonsense = admin.post(contract + "/renewals", Map.of("until", "soon"));
        nonsense.problem(422);
        assertThat(nonsense.pointers()).containsExactly("/until");
    }

    @Test
    void after_a_notice_nothing_is_renewed() {
        var contract = contract("umbrella");
        admin.post(contract + "/renewals", "").problem(409);
        admin.put(contract + "/renewal", A_YEAR).expect(200);
        admin.put(contract + "/termination", Map.of("until", END.toString(), "reason", "Enough"))
                .expect(200);
        assertThat(admin.get(contract).json().has("noticeBy")).isFalse();
        admin.post(contract + "/renewals", "").problem(409);
    }

    @Test
    void an_agreement_on_renewal_is_taken_back() {
        var contract = contract("wayne");
        admin.delete(contract + "/renewal").expect(204);
        admin.put(contract + "/renewal", A_YEAR).expect(200);
        admin.with("If-Match", "\"99\"").delete(contract + "/renewal").problem(412);
        admin.delete(contract + "/renewal").expect(204);
        assertThat(admin.get(contract).json().has("renewal")).isFalse();
        assertThat(admin.get(contract).json().has("noticeBy")).isFalse();
        admin.post(contract + "/renewals", "").problem(409);
    }

    @Test
    void a_renewal_has_months_and_days() {
        var contract = contract("hooli");
        var nothing = admin.put(contract + "/renewal", Map.of());
        nothing.problem(422);
        assertThat(nothing.pointers()).containsExactlyInAnyOrder("/months", "/noticeDays");
        admin.put(contract + "/renewal", Map.of("months", 0, "noticeDays", 400)).problem(422);
    }

    @Test
    void nobody_but_its_administrators_renews_a_contract() {
        var contract = contract("tyrell");
        for (var other : new Client[] {desk.staff(Role.LEAD, "tyrell"), desk.ofTenant(Role.CLIENT_MANAGER, "tyrell")}) {
            other.put(contract + "/renewal", A_YEAR).problem(403);
            other.post(contract + "/renewals", "").problem(403);
            other.delete(contract + "/renewal").problem(403);
        }
        for (var stranger : new Client[] {
            desk.ofTenant(Role.CLIENT_MANAGER, "globex"),
            desk.staff(Role.LEAD, "globex"),
            Desk.fresh().admin()
        }) {
            stranger.put(contract + "/renewal", A_YEAR).problem(404);
            stranger.post(contract + "/renewals", "").problem(404);
            stranger.delete(contract + "/renewal").problem(404);
        }
    }
}
