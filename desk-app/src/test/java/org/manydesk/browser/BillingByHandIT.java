package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What billing does by hand: credits an invoice without a question, sets accounts and reminder steps; all of it is kept. */
@OnTheDesk
class BillingByHandIT {
    private static Browser browser;
    private static Desk.Person boss;
    private static Desk.Person clerk;
    private static Desk.Person manager;
    private static String invoice;

    @BeforeAll
    static void an_issued_invoice_of_a_hundred() {
        browser = Browser.start();
        var desk = Desk.fresh();
        desk.tenant("acme");
        var contract = Contracts.usual("ACME-C1", "2020-01-01");
        ((ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
        desk.contract("acme", contract);
        boss = desk.person(Role.ADMIN, null);
        clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        var admin = desk.admin();
        var run = admin.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-05"));
        invoice = "invoices/" + run.expect(201).text("invoice");
        admin.put(invoice + "/approval").expect(200);
        admin.put(invoice + "/issue").expect(200);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void an_invoice_is_credited_from_its_page_in_part_and_then_whole() {
        var page = browser.person(clerk.email());
        Browser.open(page, "/" + invoice);
        assertThat(page.locator(".md-page a:text-is('Annex')")).hasCount(1);
        press(page, "Credit…");
        var amount = page.locator("vaadin-big-decimal-field");
        amount.locator("input").fill("100.01");
        press(page, "Issue the credit note");
        assertThat(amount).containsText("More than 0 and at most 100.00 EUR");
        amount.locator("input").fill("40");
        page.locator("vaadin-dialog-overlay textarea, vaadin-dialog textarea")
                .last()
                .fill("The desk was closed");
        press(page, "Issue the credit note");
        assertThat(page.locator(".md-credits")).containsText("-48.00 EUR");
        assertThat(page.locator(".md-credits")).containsText("The desk was closed");
        press(page, "Credit…");
        press(page, "All that is left");
        page.locator("vaadin-dialog-overlay textarea, vaadin-dialog textarea")
                .last()
                .fill("We agreed on all of it");
        press(page, "Issue the credit note");
        assertThat(page.locator(".md-credits")).containsText("-72.00 EUR");
        assertThat(page.locator(".md-badge").first()).containsText("Credited");
        var reader = browser.person(manager.email());
        reader.waitForURL("**/contract");
        Browser.open(reader, "/" + invoice);
        assertThat(reader.locator(".md-credits")).containsText("-72.00 EUR");
        assertThat(reader.locator("vaadin-button:text-is('Credit…')")).hasCount(0);
    }

    @Test
    void accounts_are_kept_and_clerks_only_read_them() {
        var page = browser.person(boss.email());
        Browser.open(page, "/accounting");
        var revenue = page.getByLabel("Revenue, with VAT", new Page.GetByLabelOptions().setExact(true));
        revenue.fill("x");
        press(page, "Save");
        assertThat(page.locator(".md-page")).containsText("Must be an account number");
        revenue.fill("4400");
        press(page, "Add a rate");
        page.getByLabel("Rate", new Page.GetByLabelOptions().setExact(true)).fill("7");
        page.getByLabel("Revenue", new Page.GetByLabelOptions().setExact(true)).fill("4300");
        page.getByLabel("VAT owed", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("3801");
        press(page, "Save");
        assertThat(page.locator("body")).containsText("The accounts are saved.");
        page.reload();
        assertThat(revenue).hasValue("4400");
        assertThat(page.getByLabel("Revenue", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("4300");
        var reader = browser.person(clerk.email());
        Browser.open(reader, "/accounting");
        assertThat(reader.locator("vaadin-button:text-is('Save')")).hasCount(0);
    }

    @Test
    void reminder_steps_are_kept() {
        var page = browser.person(boss.email());
        Browser.open(page, "/receivables");
        press(page, "Reminder steps…");
        var days = page.getByLabel("Days after the due day", new Page.GetByLabelOptions().setExact(true));
        days.nth(0).fill("30");
        press(page, "Save");
        assertThat(page.locator("body")).containsText("Must be later than the step before.");
        days.nth(0).fill("3");
        page.getByLabel("Also say").first().fill("Please mind our new account.");
        press(page, "Save");
        assertThat(page.locator("body")).containsText("The reminder steps are saved.");
        page.reload();
        press(page, "Reminder steps…");
        assertThat(days.nth(0)).hasValue("3");
        assertThat(page.getByLabel("Also say").first()).hasValue("Please mind our new account.");
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").last().click();
    }
}
