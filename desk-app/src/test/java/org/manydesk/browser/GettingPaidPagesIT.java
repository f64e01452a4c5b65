package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/** A clerk records and reverses a payment of an invoice of 120.00 EUR, and reminds the client of what is overdue. */
@OnTheDesk
class GettingPaidPagesIT {
    private static Browser browser;
    private static Desk.Person clerk;
    private static Desk.Person elsewhere;
    private static String invoice;

    @BeforeAll
    static void an_invoice_that_is_ten_days_over() {
        browser = Browser.start();
        MovableClock.standAt(Instant.parse("2026-04-01T09:00:00Z"));
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.admin().put("provider", Map.of("name", "Desk", "paymentDays", 0)).expect(200);
        var contract = Contracts.usual("ACME-C1", "2020-01-01");
        ((ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
        desk.contract("acme", contract);
        clerk = clerkOf(desk, "acme");
        elsewhere = clerkOf(desk, "globex");
        var run = desk.admin().post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-03"));
        invoice = "invoices/" + run.expect(201).text("invoice");
        desk.admin().put(invoice + "/approval").expect(200);
        desk.admin().put(invoice + "/issue").expect(200);
        MovableClock.standAt(Instant.parse("2026-04-11T09:00:00Z"));
    }

    private static Desk.Person clerkOf(Desk desk, String client) {
        var person = desk.person(Role.BILLING, null);
        desk.assign(person.id(), List.of(client), List.of());
        return person;
    }

    @AfterAll
    static void closes_the_browser() {
        MovableClock.reset();
        if (browser != null) browser.close();
    }

    @Test
    void a_payment_is_recorded_reversed_and_the_rest_reminded_of() throws IOException {
        var page = browser.person(clerk.email());
        Browser.open(page, "/" + invoice);
        press(page, "Record payment");
        var amount = page.locator("vaadin-big-decimal-field");
        assertThat(amount.locator("input")).hasValue("120.00");
        for (var wrong : List.of("120.01", "0", "1.234", "")) {
            amount.locator("input").fill(wrong);
            press(page, "Record");
            assertThat(amount).containsText("More than 0 and at most 120.00 EUR");
        }
        pays(page, "20.00");
        assertThat(page.locator(".md-credits")).containsText("Open100.00 EUR");
        press(page, "Record payment");
        pays(page, "30.00");
        assertThat(page.locator(".md-credits")).containsText("Open70.00 EUR");
        press(page, "Reverse");
        page.locator("vaadin-dialog-overlay vaadin-text-field input").fill("It bounced");
        press(page, "Reverse");
        assertThat(page.locator(".md-reversed")).containsText("Reversed: It bounced");
        assertThat(page.locator(".md-credits")).containsText("Open100.00 EUR");
        theClientIsReminded(page);
    }

    private static void pays(Page page, String amount) {
        page.locator("vaadin-big-decimal-field input").fill(amount);
        page.locator("vaadin-dialog-overlay vaadin-text-field input").fill("Statement 4");
        press(page, "Record");
    }

    private static void theClientIsReminded(Page page) throws IOException {
        Browser.open(page, "/receivables");
        assertThat(page.locator(".md-ages")).containsText("100.00 EUR");
        assertThat(page.locator("vaadin-grid")).containsText("10 days over");
        press(page, "Draw up reminder");
        var letter = page.locator("a:text-is('Reminder of 11 Apr 2026') >> visible=true");
        assertThat(letter).isVisible();
        assertThat(page.locator("vaadin-grid")).containsText("2nd reminder from 25 Apr 2026");
        var file = page.waitForDownload(letter::click);
        assertThat(new PaperText(Files.readAllBytes(file.path())).words()).contains("Payment reminder", "100.00 EUR");
    }

    @Test
    void nobody_of_another_client_finds_anything_to_collect() {
        var page = browser.person(elsewhere.email());
        Browser.open(page, "/receivables");
        assertThat(page.locator(".md-page")).containsText("Nothing is open");
        Browser.open(page, "/receivables?client=acme");
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
        Browser.open(page, "/" + invoice);
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").last().click();
    }
}
