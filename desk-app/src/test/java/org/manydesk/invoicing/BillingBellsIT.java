package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

/** Who bills is told what waits, once, and nobody else is. It is Thursday, 5 November 2026, in London, where it is not said. */
@OnTheDesk
class BillingBellsIT {
    private static final String THURSDAY = "2026-11-05T10:00:00Z";

    private static Desk desk;
    private static Desk.Person clerk;
    private static Desk.Person elsewhere;
    private static Desk.Person agent;
    private static int clients;

    private String client;

    @BeforeAll
    static void a_provider_with_two_clerks_and_an_agent() {
        at(THURSDAY);
        desk = Desk.fresh();
        desk.tenant("others");
        clerk = desk.person(Role.BILLING, null);
        elsewhere = desk.person(Role.BILLING, null);
        desk.assign(elsewhere.id(), List.of("others"), List.of());
        agent = desk.person(Role.AGENT, null);
    }

    /** A client of its own for each test. */
    @BeforeEach
    void a_client_of_the_clerk_and_the_agent() {
        at(THURSDAY);
        client = desk.tenant("c" + ++clients);
        for (var person : List.of(clerk, agent)) desk.assign(person.id(), List.of(client), List.of());
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_pack_that_runs_low_is_told_once_and_again_when_the_next_one_does() throws Exception {
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, client);
        var requester = desk.ofTenant(Role.REQUESTER, client);
        var tickets = packs();
        tickets.resolved("2026-11-02T10:00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).isEmpty();
        tickets.resolved("2026-11-02T11:00:00Z");
        twoNodesLookOutAtOnce();
        Timers.lookOut();
        for (var hearer : List.of(clerk.signIn(), manager, desk.admin()))
            assertThat(told(hearer)).containsExactly("BALANCE_LOW C1 Pack 1");
        for (var nobody : List.of(agent.signIn(), elsewhere.signIn()))
            assertThat(told(nobody)).isEmpty();
        requester.get("notifications").problem(403);
        tickets.resolved("2026-11-02T12:00:00Z");
        Timers.lookOut();
        assertThat(told(manager)).as("none is left, of which they know").hasSize(1);
        tickets.resolved("2026-11-03T10:00:00Z");
        Timers.lookOut();
        assertThat(told(manager)).as("there is another pack").hasSize(1);
        tickets.resolved("2026-11-03T11:00:00Z");
        Timers.lookOut();
        assertThat(told(manager)).containsExactly("BALANCE_LOW C1 Pack 1", "BALANCE_LOW C1 Pack 1");
    }

    @Test
    void each_pack_that_runs_low_is_told_once_also_where_the_next_one_is_bought_between_two_looks() throws Exception {
        var tickets = packs();
        for (var hour = 10; hour < 12; hour++) tickets.resolved("2026-11-02T" + hour + ":00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).hasSize(1);
        for (var hour = 12; hour < 15; hour++) tickets.resolved("2026-11-02T" + hour + ":00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).as("one of the second pack is left").hasSize(2);
        at("2026-12-03T10:00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).as("it is the same pack in December").hasSize(2);
        for (var hour = 10; hour < 13; hour++) tickets.resolved("2026-12-02T" + hour + ":00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).as("the third was bought in December").hasSize(3);
    }

    private StoredTickets packs() throws Exception {
        var contract = Contracts.usual("C1", "2026-11-01");
        contract.set(
                "rateCard",
                new ObjectMapper()
                        .readTree(
                                """
                                {"lines":[{"name":"Pack","model":"PREPAID","packUnits":3,"packPrice":"30.00","lowBalanceAt":1}]}"""));
        desk.contract(client, contract);
        return new StoredTickets(desk, client);
    }

    private static void twoNodesLookOutAtOnce() {
        var both = IntStream.range(0, 2)
                .mapToObj(node -> CompletableFuture.runAsync(Timers::lookOut))
                .toList();
        both.forEach(CompletableFuture::join);
    }

    @Test
    void an_answer_is_told_of_a_day_before_it_is_due_and_when_it_is_over_unless_it_came() {
        var manager = desk.person(Role.CLIENT_MANAGER, client);
        var terms = Contracts.usual("C1", "2026-10-01");
        ((ObjectNode) terms.path("rateCard")).put("answerWithin", 2);
        desk.contract(client, terms);
        var invoice = issued();
        var asked = manager.signIn()
                .post(invoice + "/lines/1/queries", Map.of("reason", "Why?"))
                .expect(201);
        assertThat(asked.text("answerDue")).isEqualTo("2026-11-09T17:00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).isEmpty();
        at("2026-11-08T18:00:00Z");
        twoNodesLookOutAtOnce();
        assertThat(told(clerk.signIn())).hasSize(1);
        at("2026-11-09T18:00:00Z");
        twoNodesLookOutAtOnce();
        Timers.lookOut();
        var reader = clerk.signIn();
        assertThat(told(reader)).hasSize(2).allMatch("ANSWER_DUE 1 2026-11-09T17:00:00Z"::equals);
        assertThat(all(reader).getFirst().path("invoice").asText()).isEqualTo(invoice.substring("invoices/".length()));
        for (var nobody : List.of(agent, elsewhere, manager))
            assertThat(told(nobody.signIn())).isEmpty();
        var second = manager.signIn()
                .post(invoice + "/lines/1/queries", Map.of("reason", "And why that?"))
                .expect(201);
        reader.put(invoice + "/lines/1/queries/" + second.text("id") + "/outcome", Map.of("outcome", "UPHELD"))
                .expect(200);
        at("2026-11-30T10:00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).as("what was answered is no news").hasSize(2);
    }

    private String issued() {
        var admin = desk.admin();
        var run = admin.post("tenants/" + client + "/contracts/C1/invoice-runs", Map.of("period", "2026-10"));
        var invoice = "invoices/" + run.expect(201).text("invoice");
        admin.put(invoice + "/approval").expect(200);
        admin.put(invoice + "/issue").expect(200);
        return invoice;
    }

    @Test
    void the_last_day_for_notice_is_told_once_when_it_is_near() {
        var number = desk.contract(client, Contracts.usual("C1", "2026-01-01").put("until", "2027-04-01"));
        desk.admin()
                .put("tenants/" + client + "/contracts/" + number + "/renewal", Map.of("months", 12, "noticeDays", 90))
                .expect(200);
        at("2026-11-01T10:00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).isEmpty();
        at("2026-11-03T10:00:00Z");
        Timers.lookOut();
        Timers.lookOut();
        assertThat(told(clerk.signIn())).containsExactly("NOTICE_NEAR C1 2027-01-01");
        for (var nobody : List.of(agent, elsewhere))
            assertThat(told(nobody.signIn())).isEmpty();
    }

    @Test
    void a_last_day_for_notice_that_is_over_is_no_news() {
        var number = desk.contract(client, Contracts.usual("C1", "2026-01-01").put("until", "2027-04-01"));
        desk.admin()
                .put("tenants/" + client + "/contracts/" + number + "/renewal", Map.of("months", 12, "noticeDays", 90))
                .expect(200);
        at("2027-01-02T10:00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).isEmpty();
        at("2027-01-01T10:00:00Z");
        Timers.lookOut();
        assertThat(told(clerk.signIn())).containsExactly("NOTICE_NEAR C1 2027-01-01");
    }

    @Test
    void who_loses_the_client_loses_what_was_told_of_it_and_another_provider_never_had_it() throws Exception {
        var tickets = packs();
        tickets.resolved("2026-11-02T10:00:00Z");
        tickets.resolved("2026-11-02T11:00:00Z");
        Timers.lookOut();
        var reader = clerk.signIn();
        var note = "notifications/" + all(reader).getFirst().path("id").asText() + "/read";
        for (var stranger : List.of(
                elsewhere.signIn(),
                agent.signIn(),
                desk.ofTenant(Role.CLIENT_MANAGER, "others"),
                Desk.fresh().admin())) {
            assertThat(told(stranger)).isEmpty();
            stranger.put(note).problem(404);
        }
        desk.assign(clerk.id(), List.of("others"), List.of());
        assertThat(told(reader)).isEmpty();
        reader.put(note).problem(404);
        desk.assign(clerk.id(), List.of(client), List.of());
        assertThat(told(reader)).hasSize(1);
        reader.put(note).expect(204);
        assertThat(all(reader).getFirst().path("read").asBoolean()).isTrue();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }

    private List<JsonNode> all(Client reader) {
        return reader.get("notifications?limit=200")
                .expect(200)
                .items()
                .filter(one -> one.path("tenant").asText().equals(client))
                .toList();
    }

    /** What somebody was told about the test's client, newest first. */
    private List<String> told(Client reader) {
        return all(reader).stream()
                .map(one -> switch (one.path("kind").asText()) {
                    case "BALANCE_LOW" ->
                        "BALANCE_LOW %s %s %s"
                                .formatted(
                                        one.path("contract").asText(),
                                        one.path("priceLine").asText(),
                                        one.path("left").asText());
                    case "ANSWER_DUE" ->
                        "ANSWER_DUE %s %s"
                                .formatted(
                                        one.path("line").asText(),
                                        one.path("due").asText());
                    default ->
                        "%s %s %s"
                                .formatted(
                                        one.path("kind").asText(),
                                        one.path("contract").asText(),
                                        one.path("noticeBy").asText());
                })
                .toList();
    }
}
