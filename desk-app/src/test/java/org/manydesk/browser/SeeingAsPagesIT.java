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
class SeeingAsPagesIT {
    private static final String BAR = ".md-seen-as";

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person manager;
    private static Desk.Person requester;

    @BeforeAll
    static void a_provider_with_a_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2026-01-01");
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        requester = desk.person(Role.REQUESTER, "acme");
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    /** An administrator who sees as somebody of this role, who works for the client. */
    private static Page sees(Role role) {
        return sees(role == Role.CLIENT_MANAGER ? manager : requester, role);
    }

    private static Page sees(Desk.Person seen, Role role) {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/see-as/acme");
        see(page, seen);
        assertThat(page.locator(BAR)).containsText("sees as " + role + " person");
        return page;
    }

    private static void see(Page page, Desk.Person seen) {
        page.locator(".md-session:has-text('" + seen.email() + "') vaadin-button")
                .click();
    }

    @Test
    void the_bar_is_on_every_page_and_ends_it() {
        var page = sees(Role.CLIENT_MANAGER);
        var pages = page.locator("vaadin-side-nav-item")
                .evaluateAll("items => items.map(item => '/' + item.path.replace(/^\\//, ''))");
        assertThat((List<?>) pages).hasSizeGreaterThan(1);
        for (var address : (List<?>) pages) {
            Browser.open(page, (String) address);
            assertThat(page.locator(BAR)).isVisible();
            assertThat(page.locator("h1")).isVisible();
        }
        Browser.open(page, "/people");
        assertThat(page.locator(".md-empty")).containsText("There is nothing here");
        Browser.open(page, "/profile/sign-in");
        assertThat(page.locator(".md-empty")).containsText("There is nothing here");
        page.locator(BAR + " vaadin-button").click();
        assertThat(page.locator(BAR)).hasCount(0);
        Browser.open(page, "/people");
        assertThat(page.locator("h1")).hasText("People");
    }

    @Test
    void what_would_change_something_is_there_and_cannot_be_used() {
        var ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of(
                                "type",
                                "INCIDENT",
                                "subject",
                                "Fax",
                                "description",
                                "Broken",
                                "requester",
                                Map.of("email", "pat@acme.example", "name", "Pat")))
                .expect(201)
                .text("ref");
        var page = sees(Role.CLIENT_MANAGER);
        for (var deed : List.of(
                "/profile .md-form-actions vaadin-button",
                "/profile vaadin-select",
                "/my-tickets vaadin-button:has-text('Raise a ticket')",
                "/tickets/" + ref + " .md-ticket-row .md-actions vaadin-button",
                "/tickets/" + ref + " .md-composer-bottom vaadin-button",
                "/tickets/" + ref + " .md-composer vaadin-text-area",
                "/contract vaadin-button:has-text('Ask that a clock be left out')",
                "/notifications .md-page-header vaadin-button")) {
            Browser.open(page, deed.substring(0, deed.indexOf(' ')));
            var shown = page.locator(deed.substring(deed.indexOf(' ') + 1)).first();
            assertThat(shown).isVisible();
            assertThat(shown).hasAttribute("disabled", "");
            assertThat(shown).hasAttribute("title", Pattern.compile("nothing can be changed"));
        }
        page.locator(BAR + " vaadin-button").click();
        assertThat(page.locator(BAR)).hasCount(0);
        Browser.open(page, "/profile");
        assertThat(page.locator(".md-form-actions vaadin-button")).not().hasAttribute("disabled", "");
    }

    @Test
    void a_button_that_a_browser_makes_usable_changes_nothing() {
        var seen = desk.person(Role.CLIENT_MANAGER, "acme");
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/see-as/acme");
        page.locator(".md-session:has-text('" + seen.email() + "') vaadin-button")
                .click();
        assertThat(page.locator(BAR)).isVisible();
        Browser.open(page, "/profile");
        assertThat(page.locator("vaadin-select")).isVisible();
        page.locator("vaadin-select").evaluate("choice => { choice.disabled = false; choice.opened = true; }");
        page.locator("vaadin-select-item").last().click();
        page.locator(".md-form-actions vaadin-button").evaluate("save => { save.disabled = false; save.click(); }");
        page.locator(BAR + " vaadin-button").click();
        assertThat(page.locator(BAR)).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(
                        seen.signIn().get("profile").expect(200).json().hasNonNull("locale"))
                .isFalse();
    }

    @Test
    void another_page_of_the_same_browser_begins_anew_too() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        var beside = page.context().newPage();
        Browser.open(beside, "/people");
        assertThat(beside.locator("h1")).hasText("People");
        Browser.open(page, "/see-as/acme");
        see(page, requester);
        assertThat(beside.locator(BAR)).isVisible();
        page.locator(BAR + " vaadin-button").click();
        assertThat(beside.locator(BAR)).hasCount(0);
        assertThat(beside).hasURL(Pattern.compile(".*/(queue|clients.*|)"));
    }

    @Test
    void after_a_quarter_of_an_hour_the_pages_are_ones_own_again() {
        var page = sees(Role.REQUESTER);
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        Browser.open(page, "/my-tickets");
        assertThat(page.locator(BAR)).hasCount(0);
        Browser.open(page, "/people");
        assertThat(page.locator("h1")).hasText("People");
    }

    @Test
    void a_page_that_nobody_touches_is_ones_own_again_when_the_quarter_of_an_hour_is_over() {
        var page = sees(Role.REQUESTER);
        assertThat(page.locator("h1")).isVisible();
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(page.locator(BAR)).hasCount(0);
        assertThat(page.locator("vaadin-side-nav-item:has-text('Audit')")).hasCount(1);
    }

    @Test
    void a_page_that_nobody_touches_is_ones_own_again_when_the_person_ends_the_view() {
        var seen = desk.person(Role.REQUESTER, "acme");
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/see-as/acme");
        page.locator(".md-session:has-text('" + seen.email() + "') vaadin-button")
                .click();
        assertThat(page.locator(BAR)).isVisible();
        var person = seen.signIn();
        var view = person.get("sessions")
                .items()
                .filter(one -> one.path("kind").asText().equals("VIEW"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        person.delete("sessions/" + view).expect(204);
        assertThat(page.locator(BAR)).hasCount(0);
        assertThat(page.locator("vaadin-side-nav-item:has-text('Audit')")).hasCount(1);
    }
}
