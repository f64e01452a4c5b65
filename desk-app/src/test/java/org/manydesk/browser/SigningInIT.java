package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class SigningInIT {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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

    private static Desk.Person agent() {
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        return agent;
    }

    private static List<String> menu(Page page) {
        page.waitForSelector("vaadin-side-nav-item");
        return page.locator("vaadin-side-nav-item").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    @Test
    void a_wrong_password_keeps_the_address_and_says_what_is_wrong() {
        var page = browser.visitor();
        Browser.signIn(page, "somebody@msp.example", "wrong");
        assertThat(page.locator(".md-refusal")).hasText("The e-mail address or the password is wrong.");
        assertThat(page.locator("vaadin-email-field input")).hasValue("somebody@msp.example");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
    }

    @Test
    void an_agent_begins_with_the_queue_and_sees_services_and_nothing_else() {
        var page = browser.person(agent().email());
        assertThat(page).hasURL(Pattern.compile(".*/queue"));
        assertThat(menu(page)).containsExactly("Queue", "Services");
    }

    @Test
    void a_requester_begins_with_their_tickets_and_sees_nothing_else() {
        var page = browser.person(desk.person(Role.REQUESTER, "acme").email());
        assertThat(page).hasURL(Pattern.compile(".*/my-tickets"));
        assertThat(menu(page)).containsExactly("Tickets");
    }

    @Test
    void a_billing_clerk_has_no_queue() {
        var page = browser.person(desk.person(Role.BILLING, null).email());
        assertThat(menu(page)).doesNotContain("Queue", "Tickets");
    }

    @Test
    void a_page_of_another_role_does_not_exist() {
        var page = browser.person(desk.person(Role.REQUESTER, "acme").email());
        Browser.open(page, "/queue");
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }

    @Test
    void who_has_to_sign_in_first_comes_to_the_page_that_they_wanted() {
        var page = browser.visitor();
        Browser.open(page, "/queue?priority=P1");
        page.waitForSelector("vaadin-email-field");
        Browser.signIn(page, agent().email(), Desk.PASSWORD);
        page.waitForURL(url -> url.endsWith("/queue?priority=P1"));
    }

    @Test
    void who_is_shown_out_is_out() {
        var agent = agent();
        var page = browser.person(agent.email());
        desk.admin().delete("users/" + agent.id()).expect(200);
        var patience = Instant.now().plus(PATIENCE);
        do Browser.open(page, "/queue");
        while (!page.url().endsWith("/sign-in") && Instant.now().isBefore(patience));
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
    }

    @Test
    void who_signs_out_has_to_sign_in_again() {
        var page = browser.person(agent().email());
        page.locator(".md-me").click();
        page.locator("vaadin-menu-bar-item:has-text('Sign out')").click();
        page.waitForURL("**/sign-in");
        Browser.open(page, "/queue");
        page.waitForURL("**/sign-in");
    }
}
