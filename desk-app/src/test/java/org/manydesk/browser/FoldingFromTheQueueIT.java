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

/** An agent of two clients folds the reports of a disturbance where they are seen together: in the queue. */
@OnTheDesk
class FoldingFromTheQueueIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person agent;

    @BeforeAll
    static void an_agent_of_two_clients() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme", "globex"), List.of());
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

    private static Page queue(String words) {
        var page = browser.person(agent.email());
        Browser.open(page, "/queue?q=" + words);
        page.waitForSelector("a.md-subject:has-text('" + words + "')");
        return page;
    }

    /** The box before each row, in the order of the queue. */
    private static Locator boxes(Page page) {
        return page.locator("vaadin-grid.md-queue vaadin-checkbox >> visible=true");
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").last().click();
    }

    private static String foldedInto(String ref) {
        return desk.admin().get("tickets/" + ref).expect(200).text("foldedInto");
    }

    @Test
    void selected_tickets_are_folded_into_one_of_them_and_can_be_taken_out_again() {
        var refs = List.of(ticket("acme", "Maelstrom"), ticket("acme", "Maelstrom"), ticket("acme", "Maelstrom"));
        var page = queue("Maelstrom");
        assertThat(page.locator(".md-bulk")).isHidden();
        for (var place = 0; place < refs.size(); place++) boxes(page).nth(place).click();
        assertThat(page.locator(".md-bulk")).containsText("3 tickets selected");
        press(page, "Fold into…");
        press(page, "Fold");
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("Choose the master incident");
        var master = page.locator("vaadin-dialog-overlay vaadin-combo-box input");
        master.fill(refs.get(1));
        page.locator("vaadin-combo-box-item:has-text('" + refs.get(1) + "')").click();
        press(page, "Fold");
        assertThat(page.locator("vaadin-notification-card")).containsText("2 tickets are folded into " + refs.get(1));
        assertThat(page.locator(".md-bulk")).isHidden();
        org.assertj.core.api.Assertions.assertThat(List.of(foldedInto(refs.get(0)), foldedInto(refs.get(2))))
                .containsOnly(refs.get(1));
        Browser.open(page, "/tickets/" + refs.getFirst());
        page.locator(".md-ticket-header vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item:has-text('Take out of " + refs.get(1) + "'):visible")
                .click();
        assertThat(page.locator("body")).containsText("Taken out of the master incident");
        org.assertj.core.api.Assertions.assertThat(foldedInto(refs.getFirst())).isEmpty();
    }

    @Test
    void tickets_of_two_clients_are_not_folded_together() {
        var ours = ticket("acme", "Whirlpool");
        ticket("globex", "Whirlpool");
        var page = queue("Whirlpool");
        for (var place = 0; place < 2; place++) boxes(page).nth(place).click();
        press(page, "Fold into…");
        assertThat(page.locator("vaadin-notification-card"))
                .containsText(
                        "Only tickets of one client can be folded together. You selected tickets of Client acme, Client globex.");
        assertThat(page.locator("vaadin-dialog-overlay")).hasCount(0);
        press(page, "Clear");
        assertThat(page.locator(".md-bulk")).isHidden();
        org.assertj.core.api.Assertions.assertThat(foldedInto(ours)).isEmpty();
    }

    @Test
    void a_master_of_another_client_is_refused_and_the_dialog_stays() {
        var ours = ticket("acme", "Vortex");
        var theirs = ticket("globex", "Elsewhere");
        var page = queue("Vortex");
        page.keyboard().press("j");
        page.keyboard().press("Space");
        assertThat(page.locator(".md-bulk")).containsText("1 ticket selected");
        press(page, "Fold into…");
        page.locator("vaadin-dialog-overlay vaadin-combo-box input").fill(theirs);
        page.keyboard().press("Tab");
        press(page, "Fold");
        assertThat(page.locator("vaadin-notification-card"))
                .containsText("Must be the reference of another ticket of the same client.");
        assertThat(page.locator("vaadin-dialog-overlay")).isVisible();
        org.assertj.core.api.Assertions.assertThat(foldedInto(ours)).isEmpty();
    }
}
