package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What is done from the queue with one key, or with many tickets at once, can be taken back. */
@OnTheDesk
class ManyTicketsAtOnceIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person agent;
    private static Desk.Person colleague;

    private String first = "";
    private String second = "";
    private Page page;

    @BeforeAll
    static void a_client_and_two_who_serve_it() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        agent = desk.person(Role.AGENT, null);
        colleague = desk.person(Role.LEAD, null);
        for (var one : List.of(agent, colleague)) desk.assign(one.id(), List.of("acme"), List.of());
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void two_tickets_in_the_queue() {
        var subject = "Together " + System.identityHashCode(this);
        first = ticket(subject);
        second = ticket(subject);
        page = browser.person(agent.email());
        Browser.open(page, "/queue?q=" + subject.replace(" ", "%20"));
        assertThat(page.locator("a.md-subject")).hasCount(2);
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

    private static String assignee(String ref) {
        return desk.admin()
                .get("tickets/" + ref)
                .expect(200)
                .json()
                .at("/assignee/email")
                .asText("");
    }

    private static String priority(String ref) {
        return desk.admin().get("tickets/" + ref).expect(200).text("priority");
    }

    private void selectBoth() {
        page.keyboard().press("j");
        page.keyboard().press("Space");
        page.keyboard().press("j");
        page.keyboard().press("Space");
        assertThat(page.locator(".md-bulk")).containsText("2 tickets selected");
    }

    private void choose(String menu, String item) {
        page.locator(".md-bulk vaadin-menu-bar-button:has-text('" + menu + "')").click();
        page.locator("vaadin-menu-bar-item[role=menuitem]:visible:has-text('" + item + "')")
                .click();
    }

    private void undo() {
        page.locator("vaadin-notification-card vaadin-button:text-is('Undo')").click();
        assertThat(page.locator("vaadin-notification-card:has-text('as before')"))
                .isVisible();
    }

    @Test
    void a_ticket_is_taken_by_a_key() {
        page.keyboard().press("j");
        page.keyboard().press("a");
        assertThat(page.locator("vaadin-notification-card")).containsText("1 ticket is yours");
        assertThat(List.of(assignee(first), assignee(second))).containsExactlyInAnyOrder(agent.email(), "");
    }

    @Test
    void tickets_that_are_selected_are_given_to_a_colleague_and_back() {
        selectBoth();
        choose("Assign to", name(colleague));
        assertThat(page.locator("vaadin-notification-card")).containsText("2 tickets: ");
        assertThat(List.of(assignee(first), assignee(second))).containsOnly(colleague.email());
        undo();
        assertThat(List.of(assignee(first), assignee(second))).containsOnly("");
    }

    @Test
    void what_a_colleague_changed_since_is_not_taken_back() {
        selectBoth();
        var before = priority(second);
        choose("Priority", "P1");
        assertThat(page.locator("vaadin-notification-card")).containsText("2 tickets have priority");
        desk.admin()
                .patch("tickets/" + first, Map.of("assignee", colleague.email()))
                .expect(200);
        page.locator("vaadin-notification-card vaadin-button:text-is('Undo')").click();
        assertThat(page.locator("vaadin-notification-card:has-text('Not changed')"))
                .containsText(first);
        assertThat(priority(first)).isEqualTo("P1");
        assertThat(priority(second)).isEqualTo(before);
    }

    private static String name(Desk.Person person) {
        return desk.admin().get("users/" + person.id()).expect(200).text("name");
    }
}
