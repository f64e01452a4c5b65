package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** An agent hears of a clock that runs out while looking at something else. */
@OnTheDesk
class BeingWarnedIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person ana;
    private static Desk.Person stranger;

    @BeforeAll
    static void a_client_whose_agent_is_warned_within_a_second() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        var contract = Contracts.usual("ACME-1", "2020-01-01");
        var sla = (ObjectNode) contract.path("sla");
        sla.withArray("targets")
                .forEach(target -> ((ObjectNode) target).put("within", "PT2M").put("time", "ELAPSED"));
        sla.putArray("warnAt").add(1);
        desk.contract("acme", contract);
        ana = desk.person(Role.AGENT, null);
        desk.assign(ana.id(), List.of("acme"), List.of());
        desk.tenant("globex");
        stranger = desk.person(Role.AGENT, null);
        desk.assign(stranger.id(), List.of("globex"), List.of());
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void the_bell_rings_by_itself_leads_to_the_ticket_and_is_quiet_again() {
        var page = browser.person(ana.email());
        Browser.open(page, "/queue");
        var bell = page.locator(".md-bell");
        assertThat(bell).hasAttribute("aria-label", "Notifications: all read");
        var requester = Map.of("email", "jane@acme.example", "name", "Jane Doe");
        var ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", "Down", "description", "Help", "requester", requester))
                .expect(201)
                .text("ref");
        desk.admin().patch("tickets/" + ref, Map.of("assignee", ana.email())).expect(200);
        assertThat(bell).hasAttribute("aria-label", Pattern.compile("Notifications: [12] unread"));
        bell.click();
        var notes = page.locator(".md-note");
        assertThat(notes.first()).containsText(ref + " Down");
        assertThat(notes.first()).containsText("1 %");
        nobodyElseIsTold(ref);
        page.locator("vaadin-button:has-text('Mark all as read')").click();
        assertThat(bell).hasAttribute("aria-label", "Notifications: all read");
        page.locator("vaadin-tab:has-text('All')").click();
        notes.first().locator("vaadin-button:has-text('" + ref + "')").click();
        assertThat(page.locator(".md-ladder").first()).containsText("told " + ana.email());
    }

    private static void nobodyElseIsTold(String ref) {
        var page = browser.person(stranger.email());
        Browser.open(page, "/notifications");
        assertThat(page.locator(".md-bell")).hasAttribute("aria-label", "Notifications: all read");
        assertThat(page.locator(".md-empty h3")).hasText("Nothing new");
        assertThat(page.locator("body")).not().containsText(ref);
    }
}
