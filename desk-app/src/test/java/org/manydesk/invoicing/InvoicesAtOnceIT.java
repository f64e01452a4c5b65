package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

/** Clerks who click at the same time: sixteen calls that start together, for one result. */
@OnTheDesk
class InvoicesAtOnceIT {

    private static final int CLERKS = 16;

    private static Desk desk;
    private static Client clerk;

    @BeforeAll
    static void a_provider_with_clients_and_a_clerk() throws SQLException {
        desk = Desk.fresh();
        for (var key : List.of("runs", "months", "many", "once")) {
            desk.tenant(key);
            desk.contract(key, "2025-01-01");
        }
        clerk = desk.staff(Role.BILLING, "runs", "months", "many", "once");
        var tickets = new StoredTickets(desk, "once");
        for (int day = 10; day < 15; day++) tickets.resolved("2026-08-" + day + "T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-01, false", "2026-02, true"})
    void runs_of_one_month_make_one_invoice(String period, boolean withKeysOfTheirOwn) throws Exception {
        new StoredTickets(desk, "runs").resolved(period + "-10T10:00:00Z");
        var answers = atOnce(nth -> run(withKeysOfTheirOwn ? withKey() : clerk, "runs", period));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(answer -> answer.text("invoice"))
                .containsOnly(answers.getFirst().text("invoice"));
    }

    @Test
    void runs_of_different_months_bill_a_late_ticket_once() throws Exception {
        var tickets = new StoredTickets(desk, "months");
        run(clerk, "months", "2025-01").expect(201);
        tickets.resolved("2025-01-10T10:00:00Z");
        var answers = atOnce(nth -> run(withKey(), "months", "2025-%02d".formatted(2 + nth % 8)));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        var billed = IntStream.range(0, CLERKS / 2)
                .mapToObj(nth -> clerk.get("invoices/" + answers.get(nth).text("invoice"))
                        .json())
                .filter(invoice -> !invoice.at("/net/amount").asText().equals("0.00"));
        assertThat(billed).hasSize(1);
    }

    @Test
    void contracts_of_one_client_are_drafted_one_after_the_other() throws Exception {
        desk.tenant("both");
        desk.contract("both", Contracts.usual("BOTH-A", "2025-01-01").put("until", "2025-02-01"));
        desk.contract("both", Contracts.usual("BOTH-C1", "2025-02-01"));
        var own = desk.staff(Role.BILLING, "both");
        try (var database = DeskAddress.database();
                var beside = DeskAddress.database();
                var threads = Executors.newSingleThreadExecutor()) {
            database.setAutoCommit(false);
            try (var lock = database.prepareStatement("SELECT c.id FROM contract c JOIN tenant t ON t.id = c.tenant_id"
                    + " WHERE t.provider_id = ? AND c.contract_number = 'BOTH-A' FOR UPDATE")) {
                lock.setLong(1, Long.parseLong(desk.id()));
                assertThat(lock.executeQuery().next()).isTrue();
            }
            var drafted = threads.submit(() -> run(own, "both", "2025-02"));
            Waiting.forALock(beside, drafted);
            assertThat(drafted.isDone()).isFalse();
            database.rollback();
            drafted.get().expect(201);
        }
        var answers = atOnce(nth -> nth % 2 == 0
                ? run(own, "both", "2025-%02d".formatted(2 + nth % 4))
                : own.post("tenants/both/contracts/BOTH-A/invoice-runs", Map.of("period", "2025-01")));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
    }

    @Test
    void drafts_that_are_run_and_discarded_end_in_at_most_one_invoice() throws Exception {
        var first = run(clerk, "runs", "2026-03").expect(201).text("invoice");
        var answers = atOnce(nth -> nth % 2 == 0 ? clerk.delete("invoices/" + first) : run(clerk, "runs", "2026-03"));
        assertThat(IntStream.range(0, CLERKS).filter(nth -> nth % 2 == 0).mapToObj(nth -> answers.get(nth)
                        .status()))
                .containsOnly(204, 404)
                .containsOnlyOnce(204);
        assertThat(IntStream.range(0, CLERKS).filter(nth -> nth % 2 == 1).mapToObj(nth -> answers.get(nth)
                        .status()))
                .containsOnly(200, 201);
        assertThat(clerk.get("invoices?tenant=runs&limit=200")
                        .items()
                        .filter(invoice -> invoice.path("period").asText().equals("2026-03")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void issues_of_many_invoices_leave_no_gap() throws Exception {
        var invoices = IntStream.range(0, CLERKS)
                .mapToObj(nth -> approved("many", "%d-%02d".formatted(2025 + nth / 12, 1 + nth % 12)))
                .toList();
        var before = numbers().size();
        var answers = atOnce(nth -> clerk.put(invoices.get(nth) + "/issue"));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.text("number"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(before + 1, before + CLERKS)
                        .mapToObj("INV-%06d"::formatted)
                        .toList());
    }

    @Test
    void one_invoice_is_approved_once_and_issued_once() throws Exception {
        var invoice = "invoices/" + run(clerk, "once", "2026-07").expect(201).text("invoice");
        assertThat(atOnce(nth -> clerk.put(invoice + "/approval")))
                .extracting(Answer::status, answer -> answer.text("status"))
                .containsOnly(tuple(200, "APPROVED"));
        var issued = atOnce(nth -> clerk.put(invoice + "/issue"));
        var number = issued.getFirst().text("number");
        assertThat(issued)
                .extracting(Answer::status, answer -> answer.text("number"))
                .containsOnly(tuple(200, number));
        var deeds = desk.admin()
                .get("audit?tenant=once&limit=200")
                .expect(200)
                .items()
                .map(entry -> entry.path("action").asText() + " "
                        + entry.path("subject").asText());
        assertThat(deeds).containsOnlyOnce("INVOICE_APPROVED ONCE-C1 2026-07", "INVOICE_ISSUED " + number);
    }

    @Test
    void credits_never_exceed_the_line_and_a_query_is_answered_once() throws Exception {
        var invoice = approved("once", "2026-08");
        clerk.put(invoice + "/issue").expect(200);
        var query = desk.ofTenant(Role.CLIENT_MANAGER, "once")
                .post(invoice + "/lines/1/queries", Map.of("reason", "Which?"))
                .expect(201)
                .text("id");
        var outcome = invoice + "/lines/1/queries/" + query + "/outcome";
        assertThat(atOnce(nth -> clerk.put(outcome, Map.of("outcome", "CREDITED", "amount", "12.00"))))
                .extracting(Answer::status)
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
        var lines = List.of(Map.of("line", 1, "amount", "12.00"));
        var notes = atOnce(
                nth -> withKey().post(invoice + "/credit-notes", Map.of("lines", lines, "reason", "Agreed by phone")));
        assertThat(notes).extracting(Answer::status).containsOnly(201, 422);
        assertThat(notes).filteredOn(answer -> answer.status() == 201).hasSize(4);
        assertThat(clerk.get(invoice + "/credit-notes").items().map(note -> note.path("number")
                        .asText()))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(clerk.get(invoice).text("status")).isEqualTo("CREDITED");
    }

    private static List<String> numbers() {
        return desk.admin()
                .get("invoices?limit=200")
                .items()
                .map(invoice -> invoice.path("number").asText())
                .filter(number -> !number.isEmpty())
                .toList();
    }

    private static String approved(String tenant, String period) {
        var invoice = "invoices/" + run(clerk, tenant, period).expect(201).text("invoice");
        clerk.put(invoice + "/approval").expect(200);
        return invoice;
    }

    private static Client withKey() {
        return clerk.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Answer run(Client caller, String tenant, String period) {
        var contract = tenant.toUpperCase(java.util.Locale.ROOT) + "-C1";
        return caller.post(
                "tenants/%s/contracts/%s/invoice-runs".formatted(tenant, contract), Map.of("period", period));
    }

    /** What sixteen callers were answered who all began at the same moment, in the order of their calls. */
    private static List<Answer> atOnce(IntFunction<Answer> call) throws Exception {
        var allThere = new CyclicBarrier(CLERKS);
        try (var threads = Executors.newFixedThreadPool(CLERKS)) {
            var started = new ArrayList<Future<Answer>>();
            for (int i = 0; i < CLERKS; i++) {
                int nth = i;
                started.add(threads.submit(() -> {
                    allThere.await();
                    return call.apply(nth);
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var one : started) answers.add(one.get());
            return answers;
        }
    }
}
