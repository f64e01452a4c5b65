package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The dialogs of figures, balances, folds and own changes do their work for one's own client, and reach no other. */
@OnTheDesk
class KeepingClientsApartIT {
    private static final YearMonth LAST_MONTH = YearMonth.now(Clock.systemUTC()).minusMonths(1);

    private static Browser browser;
    private static Desk desk;
    private static String ticket;
    private static String foreign;

    @BeforeAll
    static void two_clients_of_which_one_has_seats_and_packs() {
        browser = Browser.start();
        desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) desk.tenant(client);
        desk.contract("acme", withSeatsAndPacks());
        desk.contract("globex", "2020-01-01");
        ticket = ticket("acme");
        foreign = ticket("globex");
    }

    private static ObjectNode withSeatsAndPacks() {
        var terms = Contracts.usual("ACME-C1", "2020-01-01");
        var lines = (ArrayNode) terms.at("/rateCard/lines");
        lines.addObject()
                .put("name", "Agents")
                .put("charge", "PER_SEAT")
                .put("quantity", 4)
                .put("model", "STANDARD")
                .put("unitPrice", "50.00");
        lines.addObject()
                .put("name", "Packs")
                .put("model", "PREPAID")
                .put("packUnits", 3)
                .put("packPrice", "30.00");
        return terms;
    }

    private static String ticket(String client) {
        var requester = Map.of("email", "jane@" + client + ".example", "name", "Jane");
        var ticket = Map.of("type", "INCIDENT", "subject", "Slow", "description", "x", "requester", requester);
        return desk.admin()
                .post("tenants/" + client + "/tickets", ticket)
                .expect(201)
                .text("ref");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page pageOf(Role role, String client) {
        var person = desk.person(role, null);
        desk.assign(person.id(), List.of(client), List.of());
        return browser.person(person.email());
    }

    private static void isNotThere(Page page, String path) {
        Browser.open(page, path);
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }

    private static void act(Page page, String words) {
        page.locator(".md-ticket-header vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item:has-text('" + words + "'):visible").click();
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "'):visible").first().click();
    }

    private static void fill(Page page, String label, String words) {
        page.locator("vaadin-text-field:has(label:text-is('" + label + "')) input")
                .first()
                .fill(words);
        page.keyboard().press("Tab");
    }

    @Test
    void figures_are_entered_and_balances_read_by_the_clients_own_clerk_alone() {
        var page = pageOf(Role.BILLING, "acme");
        Browser.open(page, "/billing?period=" + LAST_MONTH);
        page.locator("vaadin-grid vaadin-button:has-text('counted'):not(.md-where-narrow)")
                .first()
                .click();
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("Packs");
        fill(page, "Agents", "6.5");
        press(page, "Enter");
        assertThat(page.locator("body")).containsText("Entered by billing");
        var stranger = pageOf(Role.BILLING, "globex");
        Browser.open(stranger, "/billing?period=" + LAST_MONTH);
        assertThat(stranger.locator(".md-page")).containsText("GLOBEX-C1");
        assertThat(stranger.locator(".md-page")).not().containsText("ACME");
        isNotThere(stranger, "/clients/acme/contract/ACME-C1");
        var manager = browser.person(desk.person(Role.CLIENT_MANAGER, "globex").email());
        manager.waitForURL("**/contract");
        isNotThere(manager, "/clients/acme/contract/ACME-C1");
        var figures = desk.admin()
                .get("tenants/acme/contracts/ACME-C1/figures?period=" + LAST_MONTH)
                .expect(200)
                .json();
        assertThat(figures.at("/lines/0/figure").asText()).isEqualTo("6.5");
    }

    @Test
    void an_own_change_is_said_by_the_clients_own_agent_and_no_fold_reaches_another_client() {
        var page = pageOf(Role.AGENT, "acme");
        Browser.open(page, "/tickets/" + ticket);
        act(page, "Caused by our own change");
        fill(page, "Which change?", "CHG-7");
        press(page, "Keep");
        assertThat(page.locator("body")).containsText("CHG-7");
        act(page, "Fold into a master incident");
        fill(page, "Master incident", foreign);
        press(page, "Fold");
        assertThat(page.locator("vaadin-notification-card").first()).isVisible();
        var here = desk.admin().get("tickets/" + ticket).expect(200).json();
        assertThat(here.path("ownChange").asText()).isEqualTo("CHG-7");
        assertThat(here.has("foldedInto")).isFalse();
        var stranger = pageOf(Role.AGENT, "globex");
        isNotThere(stranger, "/tickets/" + ticket);
    }
}
