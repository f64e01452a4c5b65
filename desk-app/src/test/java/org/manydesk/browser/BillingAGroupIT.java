package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** An administrator bills a contract with a group, and a clerk makes the one invoice from its statements. */
@OnTheDesk
class BillingAGroupIT {
    private static final YearMonth LAST_MONTH = YearMonth.now(Clock.systemUTC()).minusMonths(1);

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_member_and_its_parent() {
        browser = Browser.start();
        desk = Desk.fresh();
        for (var client : List.of("member", "parent")) desk.tenant(client);
        desk.contract("member", LAST_MONTH.atDay(1).toString());
        var terms = Contracts.usual("PARENT-C1", LAST_MONTH.atDay(1).toString());
        terms.remove("rateCard");
        desk.contract("parent", terms);
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").first().click();
    }

    private static String drafted(String client) {
        var runs = "tenants/" + client + "/contracts/" + client.toUpperCase(Locale.ROOT) + "-C1/invoice-runs";
        return desk.admin()
                .post(runs, Map.of("period", LAST_MONTH.toString()))
                .expect(201)
                .text("invoice");
    }

    @Test
    void from_the_contract_to_the_one_invoice_and_back_to_its_statement() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/member/contract/MEMBER-C1/versions");
        press(page, "Bill with a group");
        var dialog = page.locator("vaadin-dialog-overlay");
        dialog.locator("vaadin-combo-box input").fill("PARENT-C1");
        page.locator("vaadin-combo-box-item:has-text('PARENT-C1')").click();
        dialog.locator("vaadin-button:text-is('Bill with a group')").click();
        assertThat(page.locator(".md-card:has-text('Who is invoiced')"))
                .containsText("the invoice of Client parent, contract PARENT-C1");

        var statement = drafted("member");
        Browser.open(page, "/invoices/" + statement);
        assertThat(page.locator(".md-page-header")).containsText("Statement");
        press(page, "Approve");
        assertThat(page.locator(".md-standing")).containsText("waits for the invoice of Client parent");
        assertThat(page.locator("vaadin-button:text-is('Issue')")).hasCount(0);
        Browser.open(page, "/billing?period=" + LAST_MONTH);
        assertThat(page.locator(".md-missed:has-text('waits for the invoice of a group')"))
                .containsText("waits for the next invoice of Client parent");

        Browser.open(page, "/invoices/" + drafted("parent"));
        assertThat(page.locator(".md-invoice-side")).containsText("statement of another company of the group");
        page.locator(".md-invoice-side a:text-is('Open the statement')").click();
        page.waitForURL("**/invoices/" + statement);
        page.locator(".md-standing a:text-is('Open the invoice')").click();
        page.waitForURL(url -> !url.endsWith(statement));
        var first = page.url();
        press(page, "Draw up anew");
        page.waitForURL(url -> !url.equals(first));
        assertThat(page.locator(".md-paper")).containsText("Client member");
        press(page, "Approve");
        press(page, "Issue");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".md-page-header .md-badge")).hasText("Issued");
        Browser.open(page, "/invoices/" + statement);
        assertThat(page.locator(".md-page-header .md-badge")).hasText("Collected");
        for (var step : List.of("Credit…", "Record payment", "Discard draft"))
            assertThat(page.locator("vaadin-button:text-is('" + step + "')")).hasCount(0);
    }
}
