package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
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
