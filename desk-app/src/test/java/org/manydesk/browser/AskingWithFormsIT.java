package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A field is made on the client's page, asked in the portal, read and answered otherwise by staff. */
@OnTheDesk
class AskingWithFormsIT {
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void two_clients() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page opened(Desk.Person person, String path) {
        var page = browser.person(person.email());
        Browser.open(page, path);
        return page;
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog-overlay").last();
    }

    private static void fill(Locator within, String label, String words) {
        within.locator("vaadin-text-field:has(label:text-is('" + label + "')) input")
                .first()
                .fill(words);
    }

    private static void press(Locator within, String words) {
        within.locator("vaadin-button:text-is('" + words + "')").first().click();
    }

    @Test
    void a_field_is_made_asked_answered_and_answered_otherwise() {
        var page = opened(desk.person(Role.ADMIN, null), "/clients/acme/forms");
        assertThat(page.locator(".md-empty h3")).hasText("Nothing more is asked of this client yet");
        var incidents = page.locator(".md-card:has(h3:text-is('Incident'))");
        press(incidents, "Add a field");
        fill(dialog(page), "What is asked", "Which device");
        fill(dialog(page), "Key", "Bad Key");
        dialog(page)
                .locator("vaadin-checkbox:has-text('Must be answered') input")
                .check();
        press(dialog(page), "Save");
        assertThat(dialog(page)).containsText("A key has 1 to 40 small letters");
        fill(dialog(page), "Key", "asset");
        press(dialog(page), "Save");
        assertThat(incidents).containsText("Which device");
        assertThat(incidents).containsText("must be answered");

        var jane = opened(desk.person(Role.REQUESTER, "acme"), "/my-tickets");
        jane.locator("vaadin-button:has-text('Raise a ticket')").click();
        fill(dialog(jane), "Subject", "No internet");
        press(dialog(jane), "Raise ticket");
        assertThat(dialog(jane).locator("vaadin-text-field:has(label:text-is('Which device'))"))
                .containsText("This is missing.");
        assertThat(dialog(jane).locator("vaadin-text-field:has(label:text-is('Subject')) input"))
                .hasValue("No internet");
        fill(dialog(jane), "Which device", "PC <b>1</b>");
        press(dialog(jane), "Raise ticket");
        jane.waitForURL("**/tickets/ACME-1");
        assertThat(jane.locator(".md-ticket-side")).containsText("PC <b>1</b>");
        assertThat(jane.locator(".md-ticket-side vaadin-button:text-is('Change…')"))
                .hasCount(0);

        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme", "globex"), List.of());
        var ticket = opened(agent, "/tickets/ACME-1");
        press(ticket.locator(".md-ticket-side"), "Change…");
        fill(dialog(ticket), "Which device", "");
        press(dialog(ticket), "Save");
        assertThat(dialog(ticket)).containsText("This is missing.");
        fill(dialog(ticket), "Which device", "PC-9");
        press(dialog(ticket), "Save");
        assertThat(ticket.locator(".md-ticket-side")).containsText("PC-9");

        press(incidents, "Retire");
        assertThat(incidents).containsText("asked no more");
        jane.reload();
        assertThat(jane.locator(".md-ticket-side")).containsText("PC-9");
    }

    @Test
    void a_client_with_a_help_desk_is_asked_for_incidents_and_questions_alone() {
        desk.tenant("helped");
        desk.contract("helped", "2020-01-01");
        var page = opened(desk.person(Role.ADMIN, null), "/clients/helped/forms");
        assertThat(page.locator(".md-card h3")).hasText(new String[] {"Incident", "Question"});
        Browser.open(page, "/clients/globex/forms");
        assertThat(page.locator(".md-card h3")).hasCount(5);
    }

    @Test
    void only_administrators_of_the_provider_come_to_the_page() {
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        for (var reader : List.of(
                lead, desk.person(Role.CLIENT_MANAGER, "acme"), Desk.fresh().person(Role.ADMIN, null))) {
            var page = opened(reader, "/clients/acme/forms");
            assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
        }
    }
}
