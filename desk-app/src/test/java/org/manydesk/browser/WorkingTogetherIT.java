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

/** Two people at the same tickets, each in a browser of their own. */
@OnTheDesk
class WorkingTogetherIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person ana;
    private static Desk.Person ben;

    @BeforeAll
    static void a_client_that_two_agents_serve() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2020-01-01");
        ana = agent();
        ben = agent();
    }

    private static Desk.Person agent() {
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        return agent;
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static String ticket(String subject) {
        var requester = Map.of("email", "jane@acme.example", "name", "Jane Doe");
        return desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", subject, "description", "Help", "requester", requester))
                .expect(201)
                .text("ref");
    }

    private static Page opened(Desk.Person who, String ref) {
        var page = browser.person(who.email());
        Browser.open(page, "/tickets/" + ref);
        page.waitForSelector(".md-composer");
        return page;
    }

    private static void choose(Page page, String action) {
        page.locator(".md-ticket-header vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item:has-text('" + action + "')").click();
    }

    private static Locator dialog(Page page, String inside) {
        return page.locator("vaadin-dialog-overlay " + inside);
    }

    @Test
    void what_one_does_to_a_ticket_the_other_sees_in_the_queue() {
        var ref = ticket("Seen by two");
        var queue = browser.person(ben.email());
        Browser.open(queue, "/queue?q=" + ref);
        queue.waitForSelector("a.md-subject:has-text('" + ref + "')");
        var page = opened(ana, ref);
        page.locator(".md-ticket-header vaadin-select").click();
        page.locator("vaadin-select-item:has-text('P1')").click();
        page.locator(".md-ticket-header vaadin-combo-box input").fill("AGENT");
        page.locator("vaadin-combo-box-item").first().click();
        choose(page, "Wait for the customer");
        assertThat(page.locator(".md-ticket-standing")).containsText("Waiting for customer");
        assertThat(queue.locator("vaadin-grid")).containsText("P1");
        assertThat(queue.locator("vaadin-grid")).containsText("AGENT person");
        assertThat(queue.locator("vaadin-grid")).containsText("With customer");
    }

    @Test
    void a_ticket_is_merged_into_another_and_taken_out_again() {
        var whole = ticket("The outage");
        var part = ticket("The same outage");
        var page = opened(ana, part);
        choose(page, "Merge into");
        dialog(page, "input").fill("ACME-999999");
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-notification-card")).containsText("another ticket of the same client");
        dialog(page, "input").fill(whole.toLowerCase(java.util.Locale.ROOT));
        page.keyboard().press("Enter");
        assertThat(page.locator(".md-ticket-standing")).containsText("Merged into " + whole);
        assertThat(page.locator(".md-composer")).hasCount(0);
        page.locator("vaadin-button:has-text('Undo the merge')").click();
        assertThat(page.locator(".md-composer")).isVisible();
        assertThat(page.locator(".md-ticket-standing")).not().containsText("Merged");
    }

    @Test
    void who_comes_second_is_told_and_loses_nothing_that_was_typed() {
        var ref = ticket("Wanted by two");
        var page = opened(ana, ref);
        page.locator(".md-composer textarea").fill("Half a reply");
        page.locator("vaadin-button:has-text('Resolve')").click();
        dialog(page, "textarea").fill("Changed the cable");
        var told = page.locator("vaadin-notification-card:has-text('Someone else changed this ticket')");
        overtake(page, ref, told);
        assertThat(dialog(page, "textarea")).hasValue("Changed the cable");
        assertThat(page.locator(".md-composer textarea")).hasValue("Half a reply");
        told.locator("vaadin-button:has-text('Show what they did')").click();
        assertThat(page.locator(".md-happened").last()).containsText("Priority");
        dialog(page, "vaadin-button:has-text('Resolve')").click();
        assertThat(page.locator(".md-ticket-standing")).containsText("Resolved");
        assertThat(page.locator(".md-ticket-side")).containsText("Changed the cable");
    }

    /** Ben changes the ticket, and Ana's page acts before it hears of that. */
    private static void overtake(Page page, String ref, Locator told) {
        desk.admin().patch("tickets/" + ref, Map.of("priority", "P1")).expect(200);
        dialog(page, "vaadin-button:has-text('Resolve')").click(new Locator.ClickOptions().setForce(true));
        assertThat(told).isVisible();
    }
}
