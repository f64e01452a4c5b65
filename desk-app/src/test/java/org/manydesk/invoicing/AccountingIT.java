package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/**
 * Two clients are billed 100.00 net each for March, on 1 April 2026; one in German. What is paid and credited is exported
 * for the books, each invoice has its annex, and an invoice is credited without a question.
 */
@OnTheDesk
class AccountingIT {
    private static final String APRIL = "?from=2026-04-01&to=2026-04-30";
    private static final Charset ANSI = Charset.forName("windows-1252");

    private static Desk desk;
    private static Client clerk;
    private static Client manager;
    private static Client elsewhere;
    private static String acme;
    private static String globex;

    @BeforeAll
    static void two_issued_invoices() throws SQLException {
        MovableClock.standAt(Instant.parse("2026-04-01T09:00:00Z"));
        desk = Desk.fresh();
        acme = client("acme", "de-DE");
        globex = client("globex", "en-GB");
        clerk = desk.staff(Role.BILLING, "acme");
        elsewhere = desk.staff(Role.BILLING, "globex");
        manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
    }

    private static String client(String key, String language) throws SQLException {
        desk.tenant(key);
        desk.admin().patch("tenants/" + key, Map.of("locale", language)).expect(200);
        var number = key.toUpperCase(Locale.ROOT) + "-C1";
        var contract = Contracts.usual(number, "2026-01-01");
        ((ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
        desk.contract(key, contract);
        new StoredTickets(desk, key).resolved("2026-03-10T10:00:00Z");
        var runs = "tenants/%s/contracts/%s/invoice-runs".formatted(key, number);
        var run = desk.admin().post(runs, Map.of("period", "2026-03")).expect(201);
        var path = "invoices/" + run.text("invoice");
        desk.admin().put(path + "/approval").expect(200);
        desk.admin().put(path + "/issue").expect(200);
        return path;
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void what_was_posted_is_read_back_balanced_and_of_ones_own_clients_only() {
        var number = clerk.get(acme).text("number");
        var paid = Map.of("amount", "20.00", "receivedOn", "2026-04-01", "reference", "=Statement 7");
        var payment = clerk.post(acme + "/payments", paid).expect(201).header("Location");
        clerk.put(payment + "/reversal", Map.of("reason", "It bounced")).expect(200);
        var note = clerk.post(acme + "/credit-notes", credit(1, "2.00"))
                .expect(201)
                .text("number");
        var journal = clerk.get("accounting/journal" + APRIL).expect(200).text();
        assertThat(journal.lines().map(AccountingIT::withoutHashes))
                .contains(
                        "2026-04-01,INVOICE,%s,acme,Client acme,1400,120.00,,EUR,,,ACME-C1 2026-03,,,,"
                                .formatted(number),
                        "2026-04-01,INVOICE,%s,acme,Client acme,8400,,100.00,EUR,S,20,ACME-C1 2026-03,,,,"
                                .formatted(number),
                        "2026-04-01,INVOICE,%s,acme,Client acme,1776,,20.00,EUR,S,20,ACME-C1 2026-03,,,,"
                                .formatted(number),
                        "2026-04-01,CREDIT_NOTE,%s,acme,Client acme,1400,,2.40,EUR,,,Agreed,,,,".formatted(note),
                        "2026-04-01,PAYMENT,%s,acme,Client acme,1200,20.00,,EUR,,,'=Statement 7,,,,".formatted(number),
                        "2026-04-01,REVERSAL,%s,acme,Client acme,1200,,20.00,EUR,,,It bounced,,,,".formatted(number));
        assertThat(sum(journal, 6)).isEqualByComparingTo(sum(journal, 7));
        assertThat(journal).doesNotContain("globex");
        assertThat(elsewhere.get("accounting/journal" + APRIL).expect(200).text())
                .contains("globex")
                .doesNotContain("acme", number);
        assertThat(clerk.get("accounting/journal?from=2026-05-01&to=2026-05-31")
                        .expect(200)
                        .text()
                        .lines())
                .hasSize(1);
        assertThat(datev(""))
                .startsWith("\"EXTF\";700;21;\"Buchungsstapel\";13;")
                .contains("\r\n120,00;\"S\";\"EUR\";;;;1400;8400;;0104;\"" + number + "\"")
                .contains("\r\n2,40;\"H\";\"EUR\";;;;1400;8400;;0104;\"" + note + "\"")
                .doesNotContain("globex");
        assertThat(datev("&currency=USD").lines()).hasSize(2);
    }

    /** Without the last three columns, which DocumentChainIT reads. */
    static String withoutHashes(String row) {
        return row.replaceFirst("(,[^,]*){3}$", "");
    }

    private static String datev(String more) {
        return new String(
                clerk.get("accounting/datev" + APRIL + more).expect(200).body(), ANSI);
    }

    private static BigDecimal sum(String journal, int column) {
        return journal.lines()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void accounts_are_changed_by_administrators_and_what_is_wrong_is_pointed_at() {
        var admin = Desk.fresh().admin();
        var known = admin.get("accounting/accounts").expect(200);
        assertThat(known.text("revenue")).isEqualTo("8400");
        var changed = ((ObjectNode) known.json()).deepCopy().put("revenue", "4400");
        ((ArrayNode) changed.path("rates"))
                .addObject()
                .put("percent", "7")
                .put("revenue", "4300")
                .put("vat", "3801");
        admin.with("If-Match", "\"7\"").put("accounting/accounts", changed).problem(412);
        admin.with("If-Match", known.header("ETag"))
                .put("accounting/accounts", changed)
                .expect(200);
        var again = admin.get("accounting/accounts").expect(200);
        assertThat(again.text("revenue")).isEqualTo("4400");
        admin.with("If-Match", again.header("ETag"))
                .put("accounting/accounts", changed.put("client", 43))
                .expect(200);
        changed.put("bank", "12x").put("yearBegins", 13);
        ((ObjectNode) changed.at("/rates/0")).put("percent", "a lot");
        var wrong = admin.put("accounting/accounts", changed);
        wrong.problem(422);
        assertThat(wrong.pointers()).containsExactlyInAnyOrder("/bank", "/yearBegins", "/rates/0/percent");
        assertThat(desk.admin().get("accounting/accounts").text("revenue")).isEqualTo("8400");
        clerk.put("accounting/accounts", changed).problem(403);
        manager.get("accounting/journal" + APRIL).problem(403);
    }

    @Test
    void days_that_are_none_are_refused() {
        clerk.get("accounting/journal").problem(400);
        clerk.get("accounting/journal?from=2026-04-31&to=2026-05-01").problem(400);
        assertThat(clerk.get("accounting/journal?from=2026-05-02&to=2026-05-01").pointers())
                .containsExactly("/to");
        assertThat(clerk.get("accounting/journal?from=2025-01-01&to=2026-05-01").pointers())
                .containsExactly("/to");
        clerk.get("accounting/datev?from=2025-12-01&to=2026-01-31").problem(409);
        clerk.get("accounting/datev" + APRIL + "&currency=x").problem(400);
    }

    @Test
    void an_invoice_and_its_annex_are_in_the_clients_language_for_its_readers_alone() throws Exception {
        assertThat(paper(manager, acme)).contains("Rechnungsnummer", "1. April 2026", "Mindestumsatz", "120,00 EUR");
        assertThat(paper(elsewhere, globex)).contains("Invoice number", "Minimum commitment");
        assertThat(paper(manager, acme + "/annex")).contains("Anlage zur Rechnung", "Gelöst", "10. März 2026", "ACME-");
        assertThat(manager.with("Accept", "text/csv")
                        .get(acme + "/annex")
                        .expect(200)
                        .text()
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Beleg,Position,Bezeichnung");
        elsewhere.with("Accept", "text/csv").get(acme + "/annex").problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, "globex").get(acme + "/annex").problem(404);
        desk.admin().patch("tenants/acme", Map.of("locale", "fr-FR")).expect(200);
        assertThat(paper(manager, acme)).as("a reprint stays as it was").contains("Rechnungsnummer");
    }

    private static String paper(Client reader, String path) throws Exception {
        var pdf = reader.with("Accept", "application/pdf").get(path).expect(200).body();
        return new PaperText(pdf).words();
    }

    @Test
    void all_that_is_left_of_an_invoice_is_credited_and_gives_back_its_vat() {
        elsewhere.post(globex + "/credit-notes", credit(1, "0.07")).expect(201);
        var rest = elsewhere
                .post(globex + "/credit-notes", Map.of("reason", "All of it"))
                .expect(201);
        assertThat(rest.json().at("/net/amount").asText()).isEqualTo("99.93");
        assertThat(rest.json().at("/vat/amount").asText()).isEqualTo("19.99");
        assertThat(elsewhere.get(globex).text("status")).isEqualTo("CREDITED");
        elsewhere.post(globex + "/credit-notes", Map.of("reason", "Again")).problem(409);
        elsewhere
                .post(globex + "/credit-notes", Map.of("reason", "None", "lines", List.of()))
                .problem(422);
        clerk.post(globex + "/credit-notes", Map.of("reason", "Not mine")).problem(404);
    }

    @Test
    void the_database_keeps_the_language_of_what_is_issued() {
        var sql = "UPDATE invoice SET parties = REPLACE(parties, 'de-DE', 'fr-FR') WHERE id = "
                + acme.replace("invoices/", "");
        assertThatThrownBy(() -> {
                    try (var database = DeskAddress.database();
                            var statement = database.createStatement()) {
                        statement.executeUpdate(sql);
                    }
                })
                .hasMessageContaining("cannot be changed");
    }

    private static Map<String, Object> credit(int line, String amount) {
        return Map.of("lines", List.of(Map.of("line", line, "amount", amount)), "reason", "Agreed");
    }
}
