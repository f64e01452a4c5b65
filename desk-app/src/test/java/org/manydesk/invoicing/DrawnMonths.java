package org.manydesk.invoicing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.scope.Role;

/**
 * Three clients with August and September 2026 behind them, to which anything is done that may be: months are run, run again
 * and discarded, invoices issued and credited, tickets come late, are taken up again, merged, unmerged and marked. What is done
 * is drawn. One of the clients pays again for what is taken up again late.
 */
final class DrawnMonths {
    static final List<String> CLIENTS = List.of("acme", "bolt", "core");
    static final List<String> MONTHS = List.of("2026-08", "2026-09");
    private static final Instant BEGIN = Instant.parse("2026-10-02T06:00:00Z");

    private final Random random;
    private final Desk desk;
    private final Desk.Person boss;
    private Instant now = BEGIN;

    /** Each ticket that ever got there, by its client's key and its month. */
    final Map<String, List<String>> resolved = new LinkedHashMap<>();

    /** What was issued, as it was then. */
    final Map<String, String> issued = new LinkedHashMap<>();

    private final Map<String, StoredTickets> late = new HashMap<>();

    /** Tickets that were taken up again, and may be done by now. */
    private final List<String> takenUp = new ArrayList<>();

    DrawnMonths(Random random) throws SQLException {
        this.random = random;
        MovableClock.standAt(Instant.parse("2026-08-01T06:00:00Z"));
        desk = Desk.fresh();
        boss = desk.person(Role.ADMIN, null);
        for (var client : CLIENTS) {
            desk.tenant(client);
            late.put(client, new StoredTickets(desk, client));
        }
        desk.contract("acme", "2026-08-01");
        desk.contract("bolt", least("BOLT-C1"));
        desk.contract("core", countingAgain(inNewYork("CORE-C1")));
        for (var day : List.of("2026-08-03", "2026-08-20", "2026-09-01", "2026-09-17")) open(day);
        now = BEGIN;
        MovableClock.standAt(now);
    }

    private static ObjectNode least(String number) {
        var terms = Contracts.usual(number, "2026-08-01");
        ((ObjectNode) terms.path("rateCard")).put("minimum", "100.00");
        return terms;
    }

    private static ObjectNode inNewYork(String number) {
        var terms = Contracts.usual(number, "2026-08-01");
        ((ObjectNode) terms.path("calendar")).put("zone", "America/New_York");
        return terms;
    }

    private static ObjectNode countingAgain(ObjectNode terms) {
        ((ObjectNode) terms.path("chargeable")).put("reopenedLater", "COUNTED_AGAIN");
        return terms;
    }

    private void open(String day) {
        MovableClock.standAt(Instant.parse(day + "T12:00:00Z"));
        var by = boss();
        for (var client : CLIENTS)
            for (var nth = 0; nth < 2; nth++) {
                var ticket = Map.of(
                        "type", "INCIDENT",
                        "subject", "It does not work",
                        "description", "At all.",
                        "requester", Map.of("email", "rita@" + client + ".example", "name", "Rita"));
                var ref = by.post("tenants/" + client + "/tickets", ticket)
                        .expect(201)
                        .text("ref");
                by.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED"))
                        .expect(200);
                known(client, day).add(ref);
            }
    }

    private List<String> known(String client, String day) {
        return resolved.computeIfAbsent(client + " " + day.substring(0, 7), month -> new ArrayList<>());
    }

    Client boss() {
        return boss.signIn();
    }

    static String contract(String client) {
        return "tenants/" + client + "/contracts/" + client.toUpperCase(Locale.ROOT) + "-C1";
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Does something, and says what; a refusal is a refusal by name, and nothing breaks. */
    String step() throws SQLException {
        now = now.plus(Duration.ofHours(1 + random.nextInt(12)));
        MovableClock.standAt(now);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> run(any(CLIENTS), any(MONTHS));
            case 3, 4 -> issue();
            case 5 -> late(any(CLIENTS), any(MONTHS));
            case 6, 7 -> ticket();
            case 8 -> credit();
            default -> discard();
        };
    }

    /** As it was previewed, to the byte, where it was not run before; else the same invoice as before. */
    String run(String client, String month) {
        var by = boss();
        var preview = Papers.of(by, contract(client) + "/invoice-preview?period=" + month);
        var before = invoices(by);
        var answer = by.post(contract(client) + "/invoice-runs", Map.of("period", month));
        assertThat(answer.status()).isIn(200, 201);
        var invoice = "invoices/" + answer.text("invoice");
        Papers.of(by, invoice).areThoseOf(preview, client + " " + month);
        if (answer.status() == 200) assertThat(invoices(by)).isEqualTo(before);
        var again = by.post(contract(client) + "/invoice-runs", Map.of("period", month));
        assertThat("invoices/" + again.expect(200).text("invoice")).isEqualTo(invoice);
        return "run " + client + " " + month + " " + answer.status();
    }

    /** All invoices, drafts included, as they are listed. */
    static String invoices(Client by) {
        return by.get("invoices?limit=200").expect(200).text();
    }

    /** The paths of those in one of these states. */
    static List<String> invoices(Client by, String... states) {
        return by.get("invoices?limit=200")
                .expect(200)
                .items()
                .filter(invoice ->
                        List.of(states).contains(invoice.path("status").asText()))
                .map(invoice -> "invoices/" + invoice.path("id").asText())
                .toList();
    }

    private String issue() {
        var drafts = invoices(boss(), "DRAFT");
        return drafts.isEmpty() ? "nothing to issue" : issue(any(drafts));
    }

    String issue(String invoice) {
        var by = boss();
        by.put(invoice + "/approval").expect(200);
        var answer = by.put(invoice + "/issue");
        mayRefuse(answer, 200);
        if (answer.status() == 200) issued.put(invoice, asIssued(by, invoice));
        return "issue " + invoice + " " + answer.status();
    }

    /** What never changes of it, in both forms that say everything. */
    static String asIssued(Client by, String invoice) {
        var json = (ObjectNode) by.get(invoice).expect(200).json().deepCopy();
        json.remove(List.of("status", "paid", "open"));
        return json + by.with("Accept", "text/csv").get(invoice).expect(200).text();
    }

    private String late(String client, String month) throws SQLException {
        var tickets = requireNonNull(late.get(client));
        tickets.resolved("%s-%02dT12:00:00Z".formatted(month, 2 + random.nextInt(26)));
        known(client, month).add(tickets.last());
        return "late " + client + " " + month;
    }

    /** Only what came in through the desk can be worked on. */
    private String ticket() {
        var client = any(CLIENTS);
        var all = Stream.of("2026-08", "2026-09")
                .flatMap(month -> known(client, month).stream())
                .filter(ref -> !ref.startsWith("T-"))
                .toList();
        var by = boss();
        var what = random.nextInt(6);
        var ref = what == 1 && !takenUp.isEmpty() ? any(takenUp) : any(all);
        var one = "tickets/" + ref;
        var answer =
                switch (what) {
                    case 0 -> by.put(one + "/status", Map.of("status", "OPEN"));
                    case 1 -> by.put(one + "/status", Map.of("status", "RESOLVED"));
                    case 2 -> by.put(one + "/mark", Map.of("as", random.nextBoolean() ? "SPAM" : "DUPLICATE"));
                    case 3 -> by.put(one + "/merge", Map.of("into", any(all)));
                    case 4 -> by.delete(one + "/merge");
                    default -> by.put(one + "/status", Map.of("status", "CLOSED"));
                };
        mayRefuse(answer, 200);
        if (what == 0 && answer.status() == 200) takenUp.add(ref);
        return one + " " + what + " " + answer.status();
    }

    /** Does what is left of the tickets that were taken up again. */
    String finish() {
        var by = boss();
        for (var ref : takenUp) mayRefuse(by.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")), 200);
        return "finished " + takenUp;
    }

    /** Twice with one key, as a browser that lost the answer sends it: it is given once. */
    private String credit() {
        var by = boss();
        var some = invoices(by, "ISSUED", "PARTLY_PAID");
        if (some.isEmpty()) return "nothing to credit";
        var invoice = any(some);
        var cents = BigDecimal.valueOf(1 + random.nextInt(2000), 2).toPlainString();
        var lines = List.of(Map.of("line", 1, "amount", cents));
        var once = by.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("lines", lines, "reason", "Drawn");
        var answer = once.post(invoice + "/credit-notes", body);
        mayRefuse(answer, 201);
        var again = once.post(invoice + "/credit-notes", body);
        assertThat(again.status()).isEqualTo(answer.status());
        if (answer.status() == 201) assertThat(again.text("number")).isEqualTo(answer.text("number"));
        return "credit " + invoice + " " + cents + " " + answer.status();
    }

    private String discard() {
        var by = boss();
        var drafts = invoices(by, "DRAFT", "APPROVED");
        if (drafts.isEmpty()) return "nothing to discard";
        var draft = any(drafts);
        var answer = by.delete(draft);
        mayRefuse(answer, 204);
        return "discard " + draft + " " + answer.status();
    }

    private static void mayRefuse(Answer answer, int usual) {
        assertThat(answer.status()).as(answer.call() + " " + answer.text()).isIn(usual, 409, 422);
    }

    /** The first of November is over everywhere. */
    void goToNovember() {
        now = Instant.parse("2026-11-02T08:00:00Z");
        MovableClock.standAt(now);
    }
}
