package org.manydesk.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;

/** Contracts in London that end with 2026, of which notice can be given until 3 October, unless a test says otherwise. */
@OnTheDesk
class RenewingItselfIT {
    private static final String WHILE_NOTICE_CAN_BE_GIVEN = "2026-10-03T22:59:00Z";
    private static final String ONCE_IT_CANNOT = "2026-10-03T23:00:00Z";
    private static final String END = "2027-01-01";
    private static final String A_YEAR_LATER = "2028-01-01";

    private static Desk desk;
    private static Desk.Person administrator;
    private static Client admin;

    @BeforeAll
    static void a_provider() {
        MovableClock.standAt(Instant.parse(WHILE_NOTICE_CAN_BE_GIVEN));
        desk = Desk.fresh();
        administrator = desk.person(Role.ADMIN, null);
        admin = administrator.signIn();
    }

    @BeforeEach
    void a_day_on_which_notice_can_be_given() {
        at(WHILE_NOTICE_CAN_BE_GIVEN);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        admin = administrator.signIn();
    }

    private static String contract(String key, int noticeDays, boolean automatic) {
        desk.tenant(key);
        var terms = Contracts.usual("C1", "2026-01-01").put("until", END);
        var contract = "tenants/" + key + "/contracts/" + desk.contract(key, terms);
        var renewal = Map.of("months", 12, "noticeDays", noticeDays, "automatic", automatic);
        assertThat(admin.put(contract + "/renewal", renewal)
                        .expect(200)
                        .json()
                        .at("/renewal/automatic")
                        .asBoolean())
                .isEqualTo(automatic);
        return contract;
    }

    private static String end(String contract) {
        return admin.get(contract).expect(200).text("until");
    }

    @Test
    void a_contract_renews_itself_once_when_notice_cannot_be_given_any_more_though_two_nodes_do_it() {
        var contract = contract("acme", 90, true);
        Timers.renew();
        assertThat(end(contract)).isEqualTo(END);
        at(ONCE_IT_CANNOT);
        IntStream.range(0, 4).parallel().forEach(node -> Timers.renew());
        assertThat(end(contract)).isEqualTo(A_YEAR_LATER);
        var renewed = admin.get(contract).json();
        assertThat(renewed.path("versions")).hasSize(2);
        assertThat(renewed.path("noticeBy").asText()).isEqualTo("2027-10-03");
        assertThat(renewed.at("/versions/1/draftedBy").asText()).isEqualTo("the product");
        assertThat(renewed.at("/versions/1/reason").asText()).isEqualTo("Renewed by 12 months");
        var deeds = admin.get("audit?tenant=acme&limit=200")
                .items()
                .filter(deed -> deed.path("action").asText().equals("CONTRACT_RENEWED"))
                .toList();
        assertThat(deeds).hasSize(1);
        assertThat(deeds.getFirst().path("actor").asText()).isEqualTo("the product");
    }

    @Test
    void a_contract_that_a_person_renews_waits_for_one() {
        var contract = contract("globex", 90, false);
        at(ONCE_IT_CANNOT);
        Timers.renew();
        assertThat(end(contract)).isEqualTo(END);
    }

    @Test
    void after_a_notice_nothing_renews_itself() {
        var contract = contract("hooli", 90, true);
        admin.put(contract + "/termination", Map.of("until", END, "reason", "Enough"))
                .expect(200);
        at(ONCE_IT_CANNOT);
        Timers.renew();
        assertThat(end(contract)).isEqualTo(END);
    }

    @Test
    void a_contract_that_rests_is_renewed_when_it_goes_on() {
        var contract = contract("initech", 90, true);
        admin.put(contract + "/suspension", Map.of()).expect(200);
        at(ONCE_IT_CANNOT);
        Timers.renew();
        assertThat(end(contract)).isEqualTo(END);
        admin.delete(contract + "/suspension").expect(204);
        Timers.renew();
        assertThat(end(contract)).isEqualTo(A_YEAR_LATER);
    }

    @Test
    void without_days_of_notice_it_renews_itself_when_its_term_is_over_and_its_tickets_have_clocks_at_once() {
        var contract = contract("wayne", 0, true);
        at("2026-12-31T23:59:00Z");
        Timers.renew();
        assertThat(end(contract)).isEqualTo(END);
        at("2027-01-01T00:00:00Z");
        Timers.renew();
        assertThat(admin.get(contract).text("state")).isEqualTo("ACTIVE");
        assertThat(end(contract)).isEqualTo(A_YEAR_LATER);
        assertThat(admin.get(contract).json().at("/versions/1/from").asText()).isEqualTo(END);
    }

    @Test
    void what_was_missed_while_no_node_ran_is_made_up_for() {
        var contract = contract("tyrell", 90, true);
        at("2028-03-01T12:00:00Z");
        Timers.renew();
        assertThat(end(contract)).isEqualTo("2029-01-01");
        assertThat(admin.get(contract).json().path("versions")).hasSize(3);
    }

    @Test
    void one_that_cannot_be_renewed_keeps_no_other_waiting() {
        var stuck = contract("stark", 90, true);
        admin.post(stuck + "/versions", Map.of("from", "2026-12-01")).expect(201);
        var other = contract("umbrella", 90, true);
        at(ONCE_IT_CANNOT);
        Timers.renew();
        assertThat(end(other)).isEqualTo(A_YEAR_LATER);
        assertThat(end(stuck)).isEqualTo(END);
        admin.delete(stuck + "/versions/2").expect(204);
        Timers.renew();
        assertThat(end(stuck)).isEqualTo(A_YEAR_LATER);
    }

    @Test
    void a_contract_that_is_over_cannot_renew_itself() {
        desk.tenant("oscorp");
        var contract = "tenants/oscorp/contracts/"
                + desk.contract("oscorp", Contracts.usual("C1", "2025-01-01").put("until", "2026-01-01"));
        var renewal = new HashMap<String, Object>(Map.of("months", 12, "noticeDays", 0, "automatic", true));
        admin.put(contract + "/renewal", renewal).problem(409);
        renewal.put("automatic", "maybe");
        assertThat(admin.put(contract + "/renewal", renewal).pointers()).containsExactly("/automatic");
        renewal.put("automatic", false);
        admin.put(contract + "/renewal", renewal).expect(200);
    }
}
