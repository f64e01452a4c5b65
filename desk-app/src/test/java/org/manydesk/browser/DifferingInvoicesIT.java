package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.BesideTheProduct;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;

/** An issued invoice that was changed beside the product is told of on the first page of those who bill its client. */
@OnTheDesk
class DifferingInvoicesIT {
    private static Browser browser;

    @BeforeAll
    static void opens_a_browser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void who_bills_the_client_is_told_and_nobody_else() throws Exception {
        var desk = Desk.fresh();
        for (var client : List.of("acme", "other")) desk.tenant(client);
        var terms = Contracts.priced(
                "ACME-C1",
                "2020-01-01",
                """
                {"vatRate":"20","lines":[
                 {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"100.00"}]}""");
        desk.contract("acme", terms);
        desk.contract("other", "2020-01-01");
        var clerk = clerkOf(desk);
        var stranger = desk.person(Role.BILLING, null);
        desk.assign(stranger.id(), List.of("other"), List.of());
        var admin = desk.admin();
        var invoice = "invoices/"
                + admin.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-05"))
                        .expect(201)
                        .text("invoice");
        admin.put(invoice + "/approval").expect(200);
        admin.put(invoice + "/issue").expect(200);
        var page = browser.person(clerk.email());
        Browser.open(page, "/billing");
        assertThat(page.locator(".md-page vaadin-button").first()).isVisible();
        assertThat(page.locator(".md-differing")).hasCount(0);
        var line = " WHERE invoice_id = " + invoice.substring("invoices/".length());
        BesideTheProduct.write("invoice_line", "UPDATE invoice_line SET net = 90" + line);
        Timers.recheckInvoices();
        page.reload();
        var told = page.locator(".md-differing");
        assertThat(told).containsText("One issued invoice does not come out as issued");
        assertThat(told).containsText("INV-000001: line 1 says 90.00 EUR, but what it rests on comes to 100.00 EUR");
        assertThat(told.locator("a")).hasAttribute("href", Pattern.compile(".*" + invoice));
        var elsewhere = browser.person(stranger.email());
        Browser.open(elsewhere, "/billing");
        assertThat(elsewhere.locator(".md-page vaadin-button").first()).isVisible();
        assertThat(elsewhere.locator(".md-differing")).hasCount(0);
        BesideTheProduct.write("invoice_line", "UPDATE invoice_line SET net = 100" + line);
        Timers.recheckInvoices();
        page.reload();
        assertThat(page.locator(".md-page vaadin-button").first()).isVisible();
        assertThat(page.locator(".md-differing")).hasCount(0);
    }

    /** Findings are written beside the product; the next look at all invoices takes them away. */
    @Test
    void fifty_are_shown_at_once_and_the_rest_on_demand() throws Exception {
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract(
                "acme",
                Contracts.priced(
                        "ACME-C1",
                        "2020-01-01",
                        """
                        {"lines":[{"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"100.00"}]}"""));
        var clerk = Clerk.of(desk.admin(), "acme");
        for (var nth = 0; nth < 51; nth++)
            clerk.issue(clerk.run(YearMonth.of(2020, 1).plusMonths(nth).toString()));
        try (var database = DeskAddress.database();
                var found = database.prepareStatement(
                        "INSERT INTO invoice_difference SELECT i.tenant_id, i.id, 0, i.id, 'LINES', 0, '1', '2',"
                                + " CURRENT_TIMESTAMP FROM invoice i JOIN tenant t ON t.id = i.tenant_id"
                                + " WHERE t.provider_id = ?")) {
            found.setLong(1, Long.parseLong(desk.id()));
            found.executeUpdate();
        }
        var page = browser.person(clerkOf(desk).email());
        Browser.open(page, "/billing");
        var told = page.locator(".md-differing");
        assertThat(told).containsText("51 issued invoices do not come out as issued");
        assertThat(told.locator("li")).hasCount(50);
        assertThat(told.locator("li").first())
                .containsText("INV-000001: it has one line, but what it rests on makes 2");
        assertThat(told).not().containsText("INV-000051");
        told.locator("vaadin-button:text-is('Show more')").click();
        assertThat(told.locator("li")).hasCount(51);
        assertThat(told.locator("li").last()).containsText("INV-000051");
        assertThat(told.locator("vaadin-button:text-is('Show more')")).isHidden();
        Timers.recheckInvoices();
        page.reload();
        assertThat(page.locator(".md-page vaadin-button").first()).isVisible();
        assertThat(page.locator(".md-differing")).hasCount(0);
    }

    private static Desk.Person clerkOf(Desk desk) {
        var clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        return clerk;
    }
}
