package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;

/** An administrator lets a person in without a password; they choose one with the link that is handed over. */
@OnTheDesk
class WelcomingIT {
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page admin() {
        return browser.person(desk.admin().get("sessions/current").text("email"));
    }

    private static void press(Page page, String button) {
        page.locator("vaadin-button:has-text('" + button + "'):visible").last().click();
    }

    @Test
    void who_is_let_in_without_a_password_chooses_one_by_the_link() {
        var email = "grace-" + desk.mark() + "@msp.example";
        var page = admin();
        Browser.open(page, "/people");
        press(page, "Add person");
        page.locator("vaadin-dialog-overlay vaadin-text-field[required] input")
                .first()
                .fill("Grace Guest");
        page.locator("vaadin-dialog-overlay input[inputmode='email'], vaadin-dialog-overlay [inputmode='email'] input")
                .first()
                .fill(email);
        press(page, "Add person");
        var link = page.locator("vaadin-dialog-overlay .md-secret code").innerText();
        org.assertj.core.api.Assertions.assertThat(link).startsWith(DeskAddress.PUBLIC + "/welcome/");
        var guest = browser.visitor();
        Browser.open(guest, link.substring(DeskAddress.PUBLIC.length()));
        assertThat(guest.locator(".md-brand")).hasText("Provider " + desk.mark());
        assertThat(guest.locator(".md-card")).containsText(email);
        guest.locator("vaadin-password-field input").fill("short");
        press(guest, "Save password");
        assertThat(guest.locator("vaadin-password-field [slot='error-message']"))
                .containsText("8 to 200 characters");
        guest.locator("vaadin-password-field input").fill(Desk.PASSWORD);
        press(guest, "Save password");
        guest.locator("a:has-text('Go to sign-in')").click();
        guest.waitForSelector("vaadin-email-field");
        Browser.signIn(guest, email, Desk.PASSWORD);
        guest.waitForSelector("vaadin-app-layout");
        var late = browser.visitor();
        Browser.open(late, link.substring(DeskAddress.PUBLIC.length()));
        assertThat(late.locator("h1")).hasText("This link no longer works");
    }

    @Test
    void who_left_with_open_tickets_stays_on_the_list_and_can_be_taken_back() {
        var person = desk.person(org.manydesk.scope.Role.AGENT, null);
        desk.assign(person.id(), java.util.List.of("acme"), java.util.List.of());
        var requester = Map.of("email", "r@acme.example", "name", "R");
        var ticket = Map.of("type", "QUESTION", "subject", "S", "description", "D", "requester", requester);
        var ref = desk.admin().post("tenants/acme/tickets", ticket).expect(201).text("ref");
        desk.admin().patch("tickets/" + ref, Map.of("assignee", person.email())).expect(200);
        var page = admin();
        Browser.open(page, "/people");
        page.locator("vaadin-grid-cell-content:has-text('" + person.email() + "')")
                .first()
                .click();
        press(page, "Show out");
        page.locator("vaadin-confirm-dialog-overlay vaadin-button:has-text('Show out')")
                .click();
        assertThat(page.locator(".md-badge:has-text('Left, 1 open ticket')")).isVisible();
        page.locator("vaadin-grid-cell-content:has-text('" + person.email() + "')")
                .first()
                .click();
        assertThat(page.locator("vaadin-dialog-overlay a"))
                .hasAttribute("href", java.util.regex.Pattern.compile("queue\\?assignee=.*"));
        press(page, "Take back");
        assertThat(page.locator(".md-badge:has-text('Left, 1 open ticket')")).hasCount(0);
        person.signIn().get("sessions/current").expect(200);
    }

    @Test
    void whoever_finds_the_page_open_makes_no_link_and_lets_nobody_in_for_one() {
        var email = "late-" + desk.mark() + "@msp.example";
        var page = admin();
        try {
            MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
            Browser.open(page, "/people");
            press(page, "Add person");
            page.locator("vaadin-dialog-overlay vaadin-text-field[required] input")
                    .first()
                    .fill("Lena Late");
            page.locator(
                            "vaadin-dialog-overlay input[inputmode='email'], vaadin-dialog-overlay [inputmode='email'] input")
                    .first()
                    .fill(email);
            press(page, "Add person");
            assertThat(page.locator("vaadin-dialog-overlay:has-text('Is it still you?')"))
                    .isVisible();
            org.assertj.core.api.Assertions.assertThat(
                            desk.admin().get("users?limit=200").text())
                    .doesNotContain(email);
            page.locator("vaadin-dialog-overlay vaadin-password-field input")
                    .last()
                    .fill(Desk.PASSWORD);
            press(page, "Confirm");
            press(page, "Add person");
            assertThat(page.locator("vaadin-dialog-overlay .md-secret code")).containsText("/welcome/");
        } finally {
            MovableClock.reset();
        }
    }
}
