package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Agreements with teams on pages, the team and service of a ticket, and messages that are split off. */
@OnTheDesk
class AgreeingIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;
    private static Desk.Person agent;

    @BeforeAll
    static void a_client_with_a_service() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2020-01-01");
        var service = Map.of("key", "erp", "name", "Planning", "contract", "ACME-C1", "target", "99");
        desk.admin().post("tenants/acme/services", service).expect(201);
        admin = desk.person(Role.ADMIN, null);
        agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void an_administrator_agrees_with_a_team_and_an_agent_hands_it_a_ticket() {
        var page = browser.person(admin.email());
        Browser.open(page, "/agreements");
        assertThat(page.locator(".md-empty h3")).hasText("No agreements yet");
        page.locator(".md-empty vaadin-button").click();
        page.waitForURL("**/agreements/new");
        button(page.locator(".md-form-actions"), "Agree").click();
        assertThat(page.locator("vaadin-text-field[invalid]").first()).isVisible();
        page.locator("vaadin-text-field:has(label:text-is('Name')) input").fill("Network");
        var p3 = page.locator("input[aria-label='Resolution of P3 within'], "
                + "vaadin-text-field[aria-label='Resolution of P3 within'] input");
        p3.first().fill("90 h");
        page.keyboard().press("Tab");
        button(page.locator(".md-form-actions"), "Agree").click();
        page.waitForURL("**/agreements");
        var card = page.locator(".md-card:has-text('Network, Team (OLA)')");
        assertThat(card.locator("table")).containsText("n/a");
        assertThat(page.locator(".md-warnings")).containsText("90 h agreed, but acme is promised 16 h (ACME-C1)");

        var ref = ticket();
        var work = browser.person(agent.email());
        Browser.open(work, "/tickets/" + ref);
        var team = work.locator(".md-facts input[aria-label='Team']");
        team.fill("Network");
        team.press("Enter");
        var hands = work.locator(".md-card:has(h2:text-is('Teams and vendors'))");
        assertThat(hands).containsText("Network");
        button(hands, "Why?").first().click();
        assertThat(work.locator("vaadin-dialog-overlay")).containsText("Network/1");
        work.keyboard().press("Escape");

        var manager = browser.person(desk.person(Role.CLIENT_MANAGER, "acme").email());
        Browser.open(manager, "/tickets/" + ref);
        assertThat(manager.locator(".md-clocks").first()).isVisible();
        assertThat(manager.getByText("Teams and vendors")).hasCount(0);
    }

    @Test
    void an_agent_says_which_service_a_ticket_concerns() {
        var page = browser.person(agent.email());
        Browser.open(page, "/tickets/" + ticket());
        page.locator(".md-facts vaadin-select").click();
        page.locator("vaadin-select-item:has-text('Planning'):visible").click();
        assertThat(page.locator(".md-happened")).containsText("Service: Planning");
    }

    @Test
    void an_agent_splits_messages_off_with_the_keyboard_and_puts_them_back() {
        var ref = ticket();
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "I need a keyboard as well."))
                .expect(201);
        var page = browser.person(agent.email());
        Browser.open(page, "/tickets/" + ref);
        menu(page, "Split…");
        var dialog = page.locator("vaadin-dialog-overlay");
        button(dialog, "Split").click();
        assertThat(dialog.locator("vaadin-checkbox-group[invalid]")).hasCount(1);
        dialog.locator("vaadin-checkbox input").first().focus();
        page.keyboard().press("Space");
        dialog.locator("vaadin-text-field input").fill("A keyboard");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("h1")).hasText("A keyboard");
        assertThat(page.locator(".md-conversation")).containsText("I need a keyboard as well.");
        assertThat(page.locator(".md-facts")).containsText(ref);
        menu(page, "Put back into " + ref);
        assertThat(page.locator("h1")).hasText("It does not work");
        assertThat(page.locator(".md-conversation")).containsText("I need a keyboard as well.");
    }

    private static void menu(Page page, String words) {
        page.locator(".md-ticket-header vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item:has-text('" + words + "'):visible").click();
    }

    private static Locator button(Locator where, String words) {
        return where.locator("vaadin-button:text-is('" + words + "')");
    }

    private static String ticket() {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"));
        return desk.admin().post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }
}
