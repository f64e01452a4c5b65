package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class WorkingTheQueueIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person agent;

    @BeforeAll
    static void two_clients_of_which_an_agent_serves_one() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2020-01-01");
        agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static String ticket(String client, String subject) {
        var requester = Map.of("email", "jane@" + client + ".example", "name", "Jane Doe");
        return desk.admin()
                .post(
                        "tenants/" + client + "/tickets",
                        Map.of("type", "INCIDENT", "subject", subject, "description", "Help", "requester", requester))
                .expect(201)
                .text("ref");
    }

    private static void say(Page page, String tab, String words) {
        page.locator("vaadin-tab:has-text('" + tab + "')").click();
        page.locator(".md-composer textarea").fill(words);
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".md-said:has-text('" + words + "')");
    }

    @Test
    void a_ticket_is_opened_by_keyboard_answered_noted_and_resolved_and_leaves_the_queue() {
        var ref = ticket("acme", "Coffee machine");
        var page = browser.person(agent.email());
        Browser.open(page, "/queue?q=" + ref);
        page.waitForSelector("a.md-subject:has-text('" + ref + "')");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/tickets/" + ref);
        say(page, "Note", "Only for us");
        say(page, "Reply", "We are on it");
        assertThat(page.locator(".md-clock").first()).containsText("Met");
        page.locator("vaadin-button:has-text('Resolve')").click();
        page.waitForSelector("vaadin-dialog-overlay textarea").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".md-ticket-standing")).containsText("Resolved");
        Browser.open(page, "/queue?q=" + ref);
        assertThat(page.locator(".md-empty h3")).hasText("No ticket fits these filters");
    }

    @Test
    void what_comes_in_is_announced_at_once_and_of_other_clients_nothing() {
        ticket("acme", "The first one");
        var page = browser.person(agent.email());
        page.waitForSelector("a.md-subject");
        ticket("globex", "Not for this agent");
        ticket("acme", "Brand new");
        assertThat(page.locator(".md-arrivals")).hasText(Pattern.compile("1 new ticket.*"));
        page.locator(".md-arrivals").click();
        page.waitForSelector("a.md-subject:has-text('Brand new')");
        assertThat(page.locator("vaadin-grid")).not().containsText("Not for this agent");
    }

    @Test
    void an_answer_of_a_colleague_appears_without_asking() {
        var ref = ticket("acme", "Shared work");
        var page = browser.person(agent.email());
        Browser.open(page, "/tickets/" + ref);
        page.waitForSelector(".md-composer");
        page.locator(".md-composer textarea").fill("Half a sentence");
        desk.admin()
                .post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "From a colleague"))
                .expect(201);
        page.waitForSelector(".md-said:has-text('From a colleague')");
        assertThat(page.locator(".md-composer textarea")).hasValue("Half a sentence");
    }

    @Test
    void a_draft_survives_leaving_the_page() {
        var ref = ticket("acme", "Interrupted");
        var page = browser.person(agent.email());
        Browser.open(page, "/tickets/" + ref);
        page.locator(".md-composer textarea").fill("Not sent yet");
        page.waitForFunction("Object.values(localStorage).some(kept => kept.includes('Not sent yet'))");
        Browser.open(page, "/queue");
        Browser.open(page, "/tickets/" + ref);
        assertThat(page.locator(".md-composer textarea")).hasValue("Not sent yet");
    }

    @Test
    void whoever_signs_out_leaves_no_draft_in_the_browser() {
        var ref = ticket("acme", "Left alone");
        var page = browser.person(agent.email());
        Browser.open(page, "/tickets/" + ref);
        page.locator(".md-composer textarea").fill("For nobody else to read");
        page.waitForFunction("Object.values(localStorage).some(kept => kept.includes('For nobody else to read'))");
        page.locator(".md-me").click();
        page.locator("vaadin-menu-bar-item:has-text('Sign out')").click();
        page.waitForURL(url -> url.endsWith("/sign-in"));
        page.waitForFunction("!Object.keys(localStorage).some(key => key.startsWith('manydesk.draft.'))");
    }

    @Test
    void a_ticket_of_another_client_does_not_exist() {
        var ref = ticket("globex", "Foreign");
        var page = browser.person(agent.email());
        Browser.open(page, "/tickets/" + ref);
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }
}
