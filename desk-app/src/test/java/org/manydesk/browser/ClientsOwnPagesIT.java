package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class ClientsOwnPagesIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person jane;

    @BeforeAll
    static void a_client_with_a_requester() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2020-01-01");
        jane = desk.person(Role.REQUESTER, "acme");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static String ticketOf(String email) {
        var requester = Map.of("email", email, "name", "Somebody");
        return desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", "Printer", "description", "Help", "requester", requester))
                .expect(201)
                .text("ref");
    }

    private static void staffSay(String ref, String kind, String body) {
        desk.admin()
                .post("tickets/" + ref + "/messages", Map.of("kind", kind, "body", body))
                .expect(201);
    }

    @Test
    void a_requester_raises_a_ticket_and_writes_to_it() {
        var page = browser.person(jane.email());
        page.locator("vaadin-button:has-text('Raise a ticket')").click();
        page.locator("vaadin-dialog-overlay vaadin-text-field:has-text('Subject') input")
                .fill("No internet");
        page.locator("vaadin-dialog-overlay textarea").fill("Since ten");
        page.locator("vaadin-dialog-overlay vaadin-button:has-text('Raise ticket')")
                .click();
        page.waitForURL("**/tickets/ACME-*");
        page.locator(".md-composer textarea").fill("It works again");
        page.locator("vaadin-button:has-text('Send reply')").click();
        page.waitForSelector(".md-said:has-text('It works again')");
    }

    @Test
    void notes_of_staff_never_reach_a_client() {
        var ref = ticketOf(jane.email());
        staffSay(ref, "NOTE", "CANARY between us");
        staffSay(ref, "REPLY", "Hello from the desk");
        var page = browser.person(jane.email());
        Browser.open(page, "/tickets/" + ref);
        page.waitForSelector(".md-said:has-text('Hello from the desk')");
        staffSay(ref, "NOTE", "CANARY while they look");
        staffSay(ref, "REPLY", "Second answer");
        page.waitForSelector(".md-said:has-text('Second answer')");
        assertThat(page.content()).doesNotContain("CANARY");
        assertThat(page.locator("vaadin-tabs")).isHidden();
    }

    @Test
    void a_ticket_that_somebody_else_raised_does_not_exist_for_a_requester() {
        var ref = ticketOf("other@acme.example");
        var page = browser.person(jane.email());
        Browser.open(page, "/tickets/" + ref);
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }

    @Test
    void a_client_closes_and_reopens_their_own_ticket() {
        var ref = ticketOf(jane.email());
        var page = browser.person(jane.email());
        Browser.open(page, "/tickets/" + ref);
        page.locator("vaadin-button:has-text('Close ticket')").click();
        assertThat(page.locator(".md-ticket-standing")).containsText("Closed");
        page.locator("vaadin-button:has-text('Reopen')").click();
        assertThat(page.locator(".md-ticket-standing")).containsText("Open");
    }
}
