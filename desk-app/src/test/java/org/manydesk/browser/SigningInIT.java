package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
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

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
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
    void an_agent_begins_with_the_queue_and_sees_knowledge_services_and_nothing_else() {
        var page = browser.person(agent().email());
        assertThat(page).hasURL(Pattern.compile(".*/queue"));
        assertThat(menu(page)).containsExactly("Queue", "Knowledge", "Services");
    }

    @Test
    void a_requester_begins_with_their_tickets_and_sees_knowledge_and_nothing_else() {
        var page = browser.person(desk.person(Role.REQUESTER, "acme").email());
        assertThat(page).hasURL(Pattern.compile(".*/my-tickets"));
        assertThat(menu(page)).containsExactly("Tickets", "Knowledge");
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
    void signing_in_gives_the_session_another_id_that_scripts_cannot_read() {
        var page = browser.visitor();
        var before = cookie(page);
        Browser.signIn(page, agent().email(), Desk.PASSWORD);
        page.waitForSelector("vaadin-app-layout");
        var after = cookie(page);
        assertThat(after.value).isNotEqualTo(before.value);
        assertThat(after.httpOnly).isTrue();
        assertThat(after.sameSite).isEqualTo(com.microsoft.playwright.options.SameSiteAttribute.LAX);
    }

    private static com.microsoft.playwright.options.Cookie cookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_session_that_was_ended_is_no_longer_told_of_anything() {
        var agent = agent();
        var page = browser.person(agent.email());
        page.waitForSelector("h1");
        desk.admin()
                .without("If-Match")
                .delete("users/" + agent.id() + "/sessions")
                .expect(204);
        MovableClock.goOnFrom(Instant.now().plusSeconds(2)); // longer than a page trusts what it knows of its reader
        var requester = Map.of("email", "jane@acme.example", "name", "Jane Doe");
        desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", "Late", "description", "x", "requester", requester))
                .expect(201);
        page.waitForURL("**/sign-in");
        assertThat(page.locator("text=Late")).hasCount(0);
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_what_one_does_not_know() {
        var agent = agent();
        var elsewhere = agent.signIn();
        var page = browser.person(agent.email());
        page.locator(".md-me").click();
        page.locator("vaadin-menu-bar-item:has-text('Signing in')").click();
        assertThat(page.locator(".md-session")).hasCount(2);
        assertThat(page.locator(".md-session:has-text('You are here')")).containsText("Chrome · Linux");
        page.locator(".md-session vaadin-button:has-text('End')").click();
        assertThat(page.locator(".md-session")).hasCount(1);
        elsewhere.get("sessions/current").problem(401);
        Browser.open(page, "/queue");
        assertThat(page).hasURL(Pattern.compile(".*/queue"));
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

    @Test
    void signing_in_twice_in_one_browser_leaves_one_session_open() {
        var agent = agent();
        var first = browser.visitor();
        var second = first.context().newPage();
        Browser.open(second, "/sign-in");
        second.waitForSelector("vaadin-email-field");
        Browser.signIn(first, agent.email(), Desk.PASSWORD);
        first.waitForSelector("vaadin-app-layout");
        MovableClock.goOnFrom(Instant.now().plusSeconds(5)); // who they are is asked anew, amid signing in
        try {
            Browser.signIn(second, agent.email(), Desk.PASSWORD);
            second.waitForSelector("vaadin-app-layout");
        } finally {
            MovableClock.reset();
        }
        var open = desk.admin().get("users/" + agent.id() + "/sessions").expect(200);
        assertThat(open.items()).hasSize(1);
    }
}
