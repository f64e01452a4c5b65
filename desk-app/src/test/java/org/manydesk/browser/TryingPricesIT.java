package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class TryingPricesIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void two_clients() {
        browser = Browser.start();
        desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) {
            desk.tenant(client);
            desk.contract(client, "2020-01-01");
        }
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterEach
    void it_is_today() {
        MovableClock.reset();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").first().click();
    }

    private static void asJson(Page page, String text) {
        page.getByText("as JSON").first().click();
        page.locator(".md-json textarea").first().fill(text);
        page.keyboard().press("Tab");
    }

    @Test
    void what_is_typed_wrong_stays_and_a_card_becomes_a_draft() {
        var page = browser.person(admin.email());
        Browser.open(page, "/prices/simulate?client=acme&contract=ACME-C1");
        press(page, "Compare");
        assertThat(page.locator(".md-table thead")).containsText("Card A");
        assertThat(page.locator(".md-chart svg[role=img] rect.md-series-2")).hasCount(6);
        asJson(page, "{\"lines\": [");
        press(page, "Compare");
        assertThat(page.locator(".md-json [slot=error-message]")).containsText("This is not JSON: look at line 1");
        asJson(page, "{\"lines\":[{\"name\":\"Month\",\"charge\":\"PER_MONTH\",\"model\":\"STANDARD\"}]}");
        press(page, "Compare");
        assertThat(page.locator(".md-json [slot=error-message]")).containsText("/lines/0/unitPrice");
        assertThat(page.locator(".md-json textarea"))
                .hasValue("{\"lines\":[{\"name\":\"Month\",\"charge\":\"PER_MONTH\",\"model\":\"STANDARD\"}]}");
        asJson(
                page,
                "{\"lines\":[{\"name\":\"Month\",\"charge\":\"PER_MONTH\",\"model\":\"STANDARD\",\"unitPrice\":\"500\"}]}");
        press(page, "Compare");
        assertThat(page.locator(".md-table tbody")).containsText("3,000.00");
        press(page, "Take over");
        press(page, "Draft amendment");
        page.waitForURL("**/clients/acme/contract/ACME-C1/versions");
        assertThat(page.locator("vaadin-app-layout")).containsText("500");
    }

    /**
     * 4, 6 and 10 tickets, at 12.00 as agreed. Card A is made by fields: 10.00 for each beside 5.00 a month. Card B is pasted:
     * 70.00 a month, whatever comes.
     */
    @Test
    void a_card_built_by_fields_stands_beside_a_pasted_one_in_chart_and_table() {
        MovableClock.standAt(Instant.parse("2026-11-03T09:00:00Z"));
        var own = Desk.fresh();
        own.tenant("acme");
        own.contract("acme", "2026-08-01");
        History.resolved(own, "acme", "2026-08-10", 4);
        History.resolved(own, "acme", "2026-09-10", 6);
        History.resolved(own, "acme", "2026-10-05", 10);
        var page = browser.person(own.person(Role.ADMIN, null).email());
        Browser.open(page, "/prices/simulate?client=acme&contract=ACME-C1");
        var first = page.locator(".md-rate-line").first();
        choose(first, "Priced", "One price");
        fill(first, "Price each", "10.00");
        press(page, "Add line");
        var second = page.locator(".md-rate-line").nth(1);
        fill(second, "Name on the invoice", "Desk");
        choose(second, "Charged", "Per month (retainer)");
        fill(second, "Price each", "5.00");
        press(page, "Add another card");
        var pasted = page.locator(".md-candidate").nth(1);
        pasted.getByText("as JSON").click();
        pasted.locator(".md-json textarea")
                .fill(
                        "{\"lines\":[{\"name\":\"Flat\",\"charge\":\"PER_MONTH\",\"model\":\"STANDARD\",\"unitPrice\":\"70\"}]}");
        page.keyboard().press("Tab");
        press(page, "Compare");

        assertThat(page.locator(".md-table thead th"))
                .hasText(new String[] {"Month", "Tickets", "Billed", "As agreed", "Card A", "Card B"});
        isRow(page, 0, "August 2026", "4", "n/a", "48.00 EUR", "45.00 EUR", "70.00 EUR");
        isRow(page, 1, "September 2026", "6", "n/a", "72.00 EUR", "65.00 EUR", "70.00 EUR");
        isRow(page, 2, "October 2026", "10", "n/a", "120.00 EUR", "105.00 EUR", "70.00 EUR");
        isRow(page, 3, "Total", "20", "n/a", "240.00 EUR", "215.00 EUR", "210.00 EUR");
        assertThat(page.locator(".md-chart .md-legend li"))
                .hasText(new String[] {"Billed", "As agreed", "Card A", "Card B"});
        bars(page, 1, "As agreed: 48.00 EUR", "As agreed: 72.00 EUR", "As agreed: 120.00 EUR");
        bars(page, 2, "Card A: 45.00 EUR", "Card A: 65.00 EUR", "Card A: 105.00 EUR");
        bars(page, 3, "Card B: 70.00 EUR", "Card B: 70.00 EUR", "Card B: 70.00 EUR");
        standBeside(page);
    }

    private static void choose(Locator line, String label, String option) {
        line.locator("vaadin-select:has(label:text-is('" + label + "'))")
                .first()
                .click();
        line.page()
                .locator("vaadin-select-item:text-is('" + option + "'):visible")
                .last()
                .click();
    }

    private static void fill(Locator line, String label, String text) {
        var field = line.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .locator("visible=true");
        assertThat(field).hasCount(1);
        field.fill(text);
        field.press("Tab");
    }

    private static void isRow(Page page, int nth, String... cells) {
        assertThat(page.locator(".md-table tbody tr").nth(nth).locator("td")).hasText(cells);
    }

    private static void bars(Page page, int series, String... told) {
        assertThat(page.locator(".md-chart svg[role=img] rect.md-series-" + series + " title"))
                .hasText(told);
    }

    /** Within each month no bar lies on another, and heights are as the amounts are. */
    private static void standBeside(Page page) {
        var bars = page.locator(".md-chart svg[role=img]");
        for (var month = 0; month < 3; month++) {
            var agreed = box(bars, 1, month);
            var fields = box(bars, 2, month);
            var pasted = box(bars, 3, month);
            assertThat(agreed.x + agreed.width).isLessThanOrEqualTo(fields.x);
            assertThat(fields.x + fields.width).isLessThanOrEqualTo(pasted.x);
        }
        assertThat(box(bars, 2, 0).height).isLessThan(box(bars, 3, 0).height);
        assertThat(box(bars, 2, 2).height).isGreaterThan(box(bars, 3, 2).height);
    }

    private static BoundingBox box(Locator bars, int series, int month) {
        return bars.locator("rect.md-series-" + series).nth(month).boundingBox();
    }

    @Test
    void a_clerk_tries_prices_of_the_own_clients_and_drafts_nothing() {
        var clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        var page = browser.person(clerk.email());
        Browser.open(page, "/prices/simulate?client=globex&contract=GLOBEX-C1");
        assertThat(page.locator("vaadin-combo-box input").first())
                .hasValue(java.util.regex.Pattern.compile(".*ACME-C1"));
        press(page, "Compare");
        assertThat(page.locator(".md-table thead")).containsText("Card A");
        assertThat(page.locator("vaadin-button:text-is('Take over')")).hasCount(0);
    }

    @Test
    void a_client_has_no_such_page() {
        var page = browser.person(desk.person(Role.CLIENT_MANAGER, "acme").email());
        Browser.open(page, "/prices/simulate");
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }
}
