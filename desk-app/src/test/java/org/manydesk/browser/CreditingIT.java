package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A client questions a line; billing answers with a credit note, which both then find beside the invoice. */
@OnTheDesk
class CreditingIT {
    private static Browser browser;
    private static Desk.Person clerk;
    private static Desk.Person manager;
    private static Desk.Person stranger;
    private static Desk.Person elsewhere;
    private static String invoice;

    @BeforeAll
    static void an_issued_invoice_of_a_hundred() {
        browser = Browser.start();
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        var contract = Contracts.usual("ACME-C1", "2020-01-01");
        ((com.fasterxml.jackson.databind.node.ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
        desk.contract("acme", contract);
        clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        elsewhere = desk.person(Role.BILLING, null);
        desk.assign(elsewhere.id(), List.of("globex"), List.of());
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        stranger = desk.person(Role.CLIENT_MANAGER, "globex");
        invoice = issued(desk);
        var asked = manager.signIn().post(invoice + "/lines/2/queries", Map.of("reason", "We had no desk in May."));
        asked.expect(201);
    }

    private static String issued(Desk desk) {
        var admin = desk.admin();
        var run = admin.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-05"));
        var path = "invoices/" + run.expect(201).text("invoice");
        admin.put(path + "/approval").expect(200);
        admin.put(path + "/issue").expect(200);
        return path;
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void a_questioned_line_is_credited_and_the_credit_note_is_found_by_both() throws IOException {
        var page = browser.person(clerk.email());
        Browser.open(page, "/" + invoice);
        assertThat(page.locator(".md-credits")).hasCount(0);
        page.locator(".md-paper-line:text-is('Minimum commitment')").click();
        page.locator(".md-question textarea").fill("Half of it is our fault.");
        press(page, "Credit it");
        var amount = page.locator("vaadin-big-decimal-field");
        assertThat(amount.locator("input")).hasValue("100.00");
        for (var wrong : List.of("100.01", "0", "12.345", "")) {
            amount.locator("input").fill(wrong);
            press(page, "Issue the credit note");
            assertThat(amount).containsText("More than 0 and at most 100.00 EUR");
        }
        amount.locator("input").fill("40.00");
        press(page, "Issue the credit note");
        var credits = page.locator(".md-credits");
        assertThat(credits).containsText("CN-");
        assertThat(credits).containsText("We had no desk in May.");
        assertThat(credits).containsText("-48.00 EUR");
        assertThat(credits).containsText("Open72.00 EUR");
        assertThat(page.locator(".md-question .md-badge")).hasText("Credited");
        assertThat(page.locator(".md-invoice-side")).containsText("40.00 EUR net of this line were taken back");
        assertThat(isPdf(page)).isTrue();
        Browser.open(page, "/invoices");
        assertThat(page.locator("vaadin-grid")).containsText("48.00 EUR credited");
        theClientFindsIt();
    }

    private static boolean isPdf(Page page) throws IOException {
        var file = page.waitForDownload(
                () -> page.locator(".md-credits a:text-is('PDF')").click());
        return new String(Files.readAllBytes(file.path()), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
    }

    private static void theClientFindsIt() {
        var page = browser.person(manager.email());
        page.waitForURL("**/contract");
        Browser.open(page, "/" + invoice);
        assertThat(page.locator(".md-credits")).containsText("-48.00 EUR");
        assertThat(page.locator("vaadin-button:text-is('Credit it')")).hasCount(0);
    }

    @Test
    void nobody_of_another_client_finds_the_invoice_to_be_credited() {
        for (var reader : List.of(stranger, elsewhere)) {
            var page = browser.person(reader.email());
            Browser.open(page, "/" + invoice);
            assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
            assertThat(page.locator("vaadin-button:text-is('Credit it')")).hasCount(0);
            Browser.open(page, "/invoices");
            assertThat(page.locator(".md-page")).not().containsText("ACME");
        }
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").last().click();
    }
}
