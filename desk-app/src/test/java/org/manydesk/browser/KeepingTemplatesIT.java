package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A provider's templates on their page: made from what was agreed or typed, read, renamed, started from, removed. */
@OnTheDesk
class KeepingTemplatesIT {
    private static final String TEMPLATES = "tenants/onboarding/templates";
    private static final String PAGE = "/clients/new/templates";

    private static Browser browser;
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers_each_with_a_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        other = Desk.fresh();
        for (var each : List.of(desk, other)) {
            each.tenant("acme");
            var contract = Contracts.usual("ACME-C1", "2020-01-01");
            contract.putObject("purchaseOrder").put("number", "PO-4711");
            each.contract("acme", contract);
        }
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page opened(Desk of, String path) {
        var page = browser.person(of.person(Role.ADMIN, null).email());
        Browser.open(page, path);
        return page;
    }

    private static void press(Locator within, String words) {
        within.locator("vaadin-button:text-is('" + words + "')").first().click();
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog-overlay").last();
    }

    private static void name(Page page, String words) {
        dialog(page)
                .locator("vaadin-text-field:has(label:text-is('Name')) input")
                .fill(words);
        press(dialog(page), "Save");
    }

    private static void fromContract(Page page, String called) {
        press(page.locator(".md-page-header"), "From a contract…");
        var client = dialog(page).locator("vaadin-combo-box input");
        client.fill("acme");
        page.locator("vaadin-combo-box-item:visible:has-text('acme')").first().click();
        assertThat(dialog(page).locator("vaadin-select")).containsText("ACME-C1");
        name(page, called);
    }

    private static Locator card(Page page, String called) {
        return page.locator(".md-card:has(h3:text-is('" + called + "'))");
    }

    @Test
    void a_template_of_a_contract_is_read_renamed_started_from_and_removed() {
        var page = opened(desk, PAGE);
        assertThat(page.locator(".md-empty h3")).hasText("You keep no templates of your own yet");
        assertThat(card(page, "Help desk, per ticket")).containsText("With the product");
        fromContract(page, "Gold");
        assertThat(dialog(page)).containsText("A name has 2 to 60 small letters");
        name(page, "gold");
        assertThat(card(page, "gold")).containsText("Help desk, open 40 h a week, with 8 promises about time.");
        assertThat(card(page, "gold")).containsText("In EUR, it charges: Tickets.");
        assertThat(page.locator(".md-page > .md-stack > .md-empty")).hasCount(0);
        var kept = desk.admin().get(TEMPLATES + "/gold").expect(200).text();
        assertThat(kept).contains("GRADUATED").doesNotContain("ACME-C1", "2020", "PO-4711", "Europe/London");
        card(page, "gold").locator("vaadin-details-summary").click();
        assertThat(card(page, "gold")).containsText("40 h open in this week");

        press(card(page, "gold"), "Rename…");
        name(page, "golden");
        assertThat(card(page, "golden")).isVisible();
        assertThat(card(page, "gold")).hasCount(0);
        card(page, "golden").locator("a").click();
        page.waitForURL("**/clients/new?template=golden");
        assertThat(page.locator("vaadin-select:has(label:text-is('Template'))")).containsText("golden");

        Browser.open(page, PAGE);
        press(card(page, "golden"), "Remove…");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".md-empty h3")).hasText("You keep no templates of your own yet");
        desk.admin().get(TEMPLATES + "/golden").problem(404);
    }

    @Test
    void what_was_typed_of_a_new_client_becomes_a_template_once_there_are_terms() {
        var page = opened(other, "/clients/new");
        press(page.locator(".md-page-header"), "Keep as template…");
        assertThat(page.locator("vaadin-notification-card")).containsText("Go on to prices and counting first");
        page.locator("vaadin-notification-card vaadin-button").click();
        page.locator("vaadin-text-field:has(label:text-is('Name')) input")
                .first()
                .fill("Glacier Optics");
        page.keyboard().press("Tab");
        for (var step : List.of("brand", "service", "prices")) {
            page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
            page.waitForURL("**/clients/new?step=" + step);
        }
        press(page.locator(".md-page-header"), "Keep as template…");
        name(page, "as-typed");
        assertThat(page.locator("vaadin-notification-card").last()).containsText("The template as-typed is kept.");
        var kept = other.admin().get(TEMPLATES + "/as-typed").expect(200).text();
        assertThat(kept).contains("HELP_DESK", "GRADUATED").doesNotContain("Glacier", "GLACIER");
    }

    @Test
    void further_templates_are_on_further_pages() {
        var many = Desk.fresh();
        many.tenant("acme");
        many.contract("acme", "2020-01-01");
        for (var i = 0; i < 8; i++)
            many.admin()
                    .with("Content-Type", "application/yaml")
                    .post(
                            TEMPLATES + "?name=own-" + i,
                            desk.admin()
                                    .get(TEMPLATES + "/help-desk-packs")
                                    .expect(200)
                                    .text())
                    .expect(201);
        var page = opened(many, PAGE);
        assertThat(page.locator(".md-counts")).containsText("8 of your own");
        assertThat(page.locator(".md-page > .md-stack > .md-card")).hasCount(10);
        page.locator("a:text-is('Further ones')").click();
        page.waitForURL("**/clients/new/templates?page=2");
        assertThat(page.locator(".md-page > .md-stack > .md-card")).hasCount(1);
        assertThat(card(page, "own-7")).isVisible();
    }

    @Test
    void another_providers_templates_and_contracts_are_not_there_and_only_administrators_get_in() {
        var file = desk.admin().get(TEMPLATES + "/help-desk-packs").expect(200).text();
        desk.admin()
                .with("Content-Type", "application/yaml")
                .post(TEMPLATES + "?name=secret-terms", file)
                .expect(201);
        var page = opened(other, PAGE);
        assertThat(card(page, "Help desk, per ticket")).isVisible();
        assertThat(card(page, "secret-terms")).hasCount(0);
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        var theirs = desk.person(Role.CLIENT_MANAGER, "acme");
        for (var reader : List.of(lead, theirs)) {
            var kept = browser.person(reader.email());
            Browser.open(kept, PAGE);
            assertThat(kept.locator(".md-empty h3")).hasText("There is nothing here");
        }
        desk.admin().delete(TEMPLATES + "/secret-terms").expect(204);
    }
}
