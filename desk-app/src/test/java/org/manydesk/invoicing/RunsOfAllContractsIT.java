package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;

/** Runs over all contracts within reach: of a month, and of what was missed. It is the night of 1 November 2026. */
@OnTheDesk
class RunsOfAllContractsIT {
    /** October is over in London and not in New York. */
    private static final Instant NOVEMBER_IN_LONDON = Instant.parse("2026-11-01T02:00:00Z");

    private static final Instant NOVEMBER_EVERYWHERE = Instant.parse("2026-11-01T20:00:00Z");

    @BeforeAll
    static void it_is_november_in_london() {
        MovableClock.standAt(NOVEMBER_IN_LONDON);
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static Desk deskWith(String... clients) {
        var desk = Desk.fresh();
        for (var client : clients) {
            desk.tenant(client);
            desk.contract(client, "2026-10-01");
        }
        return desk;
    }

    private static void contract(Desk desk, String client, ObjectNode terms) {
        desk.tenant(client);
        desk.contract(client, terms);
    }

    private static ObjectNode usual(String number) {
        return Contracts.usual(number, "2026-10-01");
    }

    private static ObjectNode inNewYork(String number) {
        var terms = usual(number);
        ((ObjectNode) terms.path("calendar")).put("zone", "America/New_York");
        return terms;
    }

    private static ObjectNode withoutPrices(String number) {
        var terms = usual(number);
        terms.remove("rateCard");
        return terms;
    }

    /** Begins a run and waits for its end. */
    private static JsonNode ran(Client clerk, Map<String, ?> wish) {
        return ended(clerk, clerk.post("invoice-runs", wish).expect(202).text("id"));
    }

    private static JsonNode ended(Client clerk, String run) {
        while (true) {
            var now = clerk.get("invoice-runs/" + run).expect(200).json();
            if (now.path("state").asText().equals("DONE")) return now;
            Thread.onSpinWait();
        }
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> months(Client clerk, JsonNode run) {
        var months = clerk.get("invoice-runs/" + run.path("id").asText() + "/months?limit=200")
                .expect(200)
                .items()
                .toList();
        return assertThat(months)
                .extracting(
                        month -> month.path("contract").asText(),
                        month -> month.path("period").asText(),
                        month -> month.path("outcome").asText());
    }

    private static List<String> invoices(Client clerk) {
        return clerk.get("invoices?limit=200")
                .expect(200)
                .items()
                .map(invoice -> invoice.path("tenant").asText() + " "
                        + invoice.path("period").asText())
                .toList();
    }

    @Test
    void each_contract_is_drafted_by_itself_and_one_that_cannot_be_is_parked_with_the_reason() {
        var desk = deskWith("acme", "bolt");
        contract(desk, "nyc", inNewYork("NYC-C1"));
        contract(desk, "free", withoutPrices("FREE-C1"));
        desk.admin()
                .post("tenants/bolt/contracts/BOLT-C1/invoice-runs", Map.of("period", "2026-10"))
                .expect(201);
        var run = ran(desk.admin(), Map.of("period", "2026-10"));
        months(desk.admin(), run)
                .containsExactlyInAnyOrder(
                        tuple("ACME-C1", "2026-10", "DRAFTED"),
                        tuple("BOLT-C1", "2026-10", "ALREADY_INVOICED"),
                        tuple("FREE-C1", "2026-10", "NOTHING_TO_BILL"),
                        tuple("NYC-C1", "2026-10", "FAILED"));
        var failed = desk.admin()
                .get("invoice-runs/" + run.path("id").asText() + "/months?outcome=FAILED")
                .json();
        assertThat(failed.at("/items/0/reason").asText()).isEqualTo("2026-10 is not over yet in America/New_York.");
        assertThat(List.of("months", "waiting", "drafted", "alreadyInvoiced", "nothingToBill", "failed"))
                .extracting(name -> run.path(name).asInt())
                .containsExactly(4, 0, 1, 1, 1, 1);
        assertThat(invoices(desk.admin())).containsExactlyInAnyOrder("acme 2026-10", "bolt 2026-10");
    }

    @Test
    void what_was_parked_and_what_was_never_run_is_caught_up_without_a_date() {
        MovableClock.standAt(NOVEMBER_IN_LONDON);
        var desk = Desk.fresh();
        contract(desk, "nyc", inNewYork("NYC-C1"));
        contract(desk, "acme", usual("ACME-C1"));
        months(desk.admin(), ran(desk.admin(), Map.of("period", "2026-10")))
                .contains(tuple("NYC-C1", "2026-10", "FAILED"));
        desk.admin().post("invoice-runs", Map.of("missed", true)).problem(409);
        MovableClock.standAt(Instant.parse("2027-01-02T12:00:00Z"));
        var admin = Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD);
        months(admin, ran(admin, Map.of("missed", true)))
                .containsExactly(
                        tuple("NYC-C1", "2026-10", "DRAFTED"),
                        tuple("NYC-C1", "2026-11", "DRAFTED"),
                        tuple("NYC-C1", "2026-12", "DRAFTED"),
                        tuple("ACME-C1", "2026-11", "DRAFTED"),
                        tuple("ACME-C1", "2026-12", "DRAFTED"));
        admin.post("invoice-runs", Map.of("missed", true)).problem(409);
        MovableClock.standAt(NOVEMBER_IN_LONDON);
    }

    @Test
    void a_clerk_runs_and_sees_the_contracts_within_reach_alone() {
        var desk = deskWith("mine", "other");
        var clerk = desk.staff(Role.BILLING, "mine");
        var stranger = desk.staff(Role.BILLING, "other");
        var nobody = desk.staff(Role.BILLING);
        var own = ran(clerk, Map.of("period", "2026-10"));
        months(clerk, own).containsExactly(tuple("MINE-C1", "2026-10", "DRAFTED"));
        assertThat(invoices(desk.admin())).containsExactly("mine 2026-10");
        for (var outsider : List.of(stranger, nobody)) {
            outsider.get("invoice-runs/" + own.path("id").asText()).problem(404);
            outsider.get("invoice-runs/" + own.path("id").asText() + "/months").problem(404);
            assertThat(outsider.get("invoice-runs").expect(200).items()).isEmpty();
        }
        nobody.post("invoice-runs", Map.of("period", "2026-10")).problem(409);

        var all = ran(desk.admin(), Map.of("period", "2026-10"));
        months(desk.admin(), all).hasSize(2);
        months(stranger, all).containsExactly(tuple("OTHER-C1", "2026-10", "DRAFTED"));
        assertThat(stranger.get("invoice-runs/" + all.path("id").asText())
                        .json()
                        .path("months")
                        .asInt())
                .isEqualTo(1);
        var foreign = Desk.fresh();
        foreign.admin().get("invoice-runs/" + all.path("id").asText()).problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, "mine").get("invoice-runs").problem(403);
        desk.staff(Role.LEAD, "mine")
                .post("invoice-runs", Map.of("period", "2026-10"))
                .problem(403);
    }

    @Test
    void many_clicks_and_a_second_worker_make_one_invoice_of_each_contract() throws Exception {
        var clients = new String[] {"one", "two", "three", "four", "five", "six"};
        var desk = deskWith(clients);
        for (var client : clients)
            for (int day = 10; day < 20; day++)
                new StoredTickets(desk, client).resolved("2026-10-" + day + "T10:00:00Z");
        var runs = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = new ArrayList<Future<String>>();
            for (int i = 0; i < 6; i++) {
                calls.add(threads.submit(() -> {
                    var answer = desk.admin().post("invoice-runs", Map.of("period", "2026-10"));
                    assertThat(answer.status()).isIn(200, 202);
                    return answer.text("id");
                }));
                threads.submit(Timers::workOffRuns);
            }
            for (var call : calls) runs.add(call.get());
        }
        var drafted = runs.stream()
                .distinct()
                .mapToInt(run -> ended(desk.admin(), run).path("drafted").asInt())
                .sum();
        assertThat(drafted).isEqualTo(6);
        assertThat(invoices(desk.admin())).hasSize(6).doesNotHaveDuplicates();
        assertThat(desk.admin().get("invoices?limit=200").items().map(invoice -> invoice.at("/net/amount")
                        .asText()))
                .containsOnly("120.00");
    }

    @Test
    void the_one_who_began_a_run_drafted_its_invoices_and_does_not_approve_them_where_four_eyes_are_wanted() {
        var desk = deskWith("acme");
        desk.admin().put("provider", Map.of("name", "Desk", "fourEyes", true)).expect(200);
        var clerk = desk.staff(Role.BILLING, "acme");
        var run = ran(clerk, Map.of("period", "2026-10"));
        var invoice = clerk.get("invoice-runs/" + run.path("id").asText() + "/months")
                .json()
                .at("/items/0/invoice")
                .asText();
        clerk.put("invoices/" + invoice + "/approval").problem(409);
        desk.admin().put("invoices/" + invoice + "/approval").expect(200);
    }

    @Test
    void what_cannot_be_run_is_told() {
        MovableClock.standAt(NOVEMBER_EVERYWHERE);
        var desk = deskWith("acme");
        var admin = desk.admin();
        admin.post("invoice-runs", Map.of("period", "2026-11")).problem(409);
        admin.post("invoice-runs", Map.of("period", "2025-01")).problem(409);
        admin.post("invoice-runs", Map.of("period", "October")).problem(422);
        admin.post("invoice-runs", Map.of()).problem(422);
        admin.post("invoice-runs", Map.of("period", "2026-10", "missed", true)).problem(422);
        var run = ran(admin, Map.of("period", "2026-10")).path("id").asText();
        admin.get("invoice-runs/" + run + "/months?outcome=LOST").problem(400);
        admin.get("invoice-runs/1").problem(404);
        MovableClock.standAt(NOVEMBER_IN_LONDON);
    }
}
