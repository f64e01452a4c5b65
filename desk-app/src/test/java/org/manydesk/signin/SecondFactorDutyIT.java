package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class SecondFactorDutyIT {
    private static final String RULE = "provider/second-factor";
    private static final String OWN = "profile/second-factor";

    private Desk desk;
    private Client admin;

    @BeforeEach
    void a_provider_whose_administrator_has_an_app() {
        desk = Desk.fresh();
        desk.tenant("acme");
        admin = desk.person(Role.ADMIN, null).signIn();
        setUp(admin);
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private static void setUp(Client client) {
        var begun = client.post(OWN, Map.of("password", Desk.PASSWORD)).expect(201);
        var code = TotpSecret.parse(begun.text("secret")).code(TotpSecret.step(Instant.now()));
        client.put(OWN + "/confirmation", Map.of("code", code)).expect(200);
    }

    private static LocalDate today() {
        return Instant.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Map<String, Object> from(LocalDate day) {
        return Map.of("from", day.toString());
    }

    private static Map<String, Object> never() {
        var rule = new HashMap<String, Object>();
        rule.put("from", null);
        return rule;
    }

    private static void isStopped(Answer answer) {
        assertThat(answer.problem(403).path("type").asText()).isEqualTo("urn:manydesk:problem:second-factor-needed");
    }

    @Test
    void from_that_day_on_who_has_none_can_set_one_up_and_do_nothing_else() {
        var agent = desk.staff(Role.AGENT, "acme");
        var token = Client.withToken(
                agent.post("api-tokens", Map.of("name", "nightly")).expect(201).text("token"));
        admin.put(RULE, from(today())).expect(200);
        for (var client : List.of(agent, token)) {
            isStopped(client.get("tickets"));
            isStopped(client.get("profile"));
            isStopped(client.put("profile/password", Map.of("old", Desk.PASSWORD, "password", "another long one")));
            isStopped(client.post("api-tokens", Map.of("name", "more")));
            isStopped(client.get("nothing/of/the/kind"));
            client.get("sessions/current").expect(200);
        }
        setUp(agent);
        agent.get("tickets").expect(200);
        token.get("tickets").expect(200);
    }

    @Test
    void who_signs_in_then_is_let_in_to_set_one_up() {
        var lead = desk.person(Role.LEAD, null);
        admin.put(RULE, from(today())).expect(200);
        isStopped(lead.signIn().get("tickets"));
        lead.signIn().get(OWN).expect(200);
    }

    @Test
    void until_that_day_nobody_is_stopped() {
        var agent = desk.person(Role.AGENT, null);
        admin.put(RULE, from(today().plusDays(2))).expect(200);
        agent.signIn().get("tickets").expect(200);
        MovableClock.goOnFrom(
                today().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant().minus(Duration.ofMinutes(5)));
        var session = agent.signIn();
        session.get("tickets").expect(200);
        MovableClock.goOnFrom(today().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
        isStopped(session.get("tickets"));
    }

    @Test
    void clients_and_mail_gateways_are_not_asked_nor_is_another_provider() {
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        var gateway = desk.staff(Role.MAIL_GATEWAY);
        var elsewhere = Desk.fresh();
        admin.put(RULE, from(today())).expect(200);
        manager.get("tickets").expect(200);
        assertThat(gateway.get("tickets").problem(403).path("type").asText())
                .isEqualTo("urn:manydesk:problem:not-allowed");
        elsewhere.admin().get("tenants").expect(200);
        assertThat(elsewhere.admin().get(RULE).expect(200).json().has("from")).isFalse();
        assertThat(elsewhere.admin().get(RULE).text()).doesNotContain("AGENT");
    }

    @Test
    void who_asks_for_it_has_one_and_proves_who_they_are() {
        var other = desk.person(Role.ADMIN, null).signIn();
        other.put(RULE, from(today())).problem(409);
        var token = Client.withToken(
                admin.post("api-tokens", Map.of("name", "script")).expect(201).text("token"));
        token.put(RULE, from(today())).problem(403);
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(admin.put(RULE, from(today())).problem(403).path("type").asText())
                .isEqualTo("urn:manydesk:problem:proof-needed");
        assertThat(admin.get(RULE).expect(200).json().has("from")).isFalse();
    }

    @Test
    void administrators_alone_see_and_change_it() {
        desk.staff(Role.LEAD, "acme").get(RULE).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme").put(RULE, never()).problem(403);
        var rule = admin.get(RULE).expect(200);
        assertThat(rule.json().path("without").valueStream().map(name -> name.asText()))
                .contains("Ada Admin")
                .doesNotContain("ADMIN person");
        admin.put(RULE, Map.of("from", "+10000-01-01")).problem(422);
        admin.without("If-Match").put(RULE, from(today())).problem(428);
        admin.with("If-Match", "\"17\"").put(RULE, from(today())).problem(412);
    }

    @Test
    void it_is_no_longer_asked_for_and_both_are_in_the_audit_trail() {
        admin.put(RULE, from(today())).expect(200);
        isStopped(desk.admin().get("tenants"));
        admin.put(RULE, never()).expect(200);
        desk.admin().get("tenants").expect(200);
        var entries = admin.get("audit?limit=200")
                .expect(200)
                .items()
                .filter(entry -> entry.path("action").asText().equals("SECOND_FACTOR_RULE_CHANGED"))
                .toList();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().path("details").path("after").asText()).isEqualTo(today().toString());
        assertThat(entries.getLast().path("details").path("after").asText()).isEmpty();
    }
}
