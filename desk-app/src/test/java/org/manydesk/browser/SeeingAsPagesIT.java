package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    @BeforeAll
    static void a_provider_with_a_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2026-01-01");
        desk.person(Role.CLIENT_MANAGER, "acme");
        desk.person(Role.REQUESTER, "acme");
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page sees(Role role) {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/see-as/acme");
        page.locator("vaadin-button[aria-label='See as " + role + " person']").click();
        assertThat(page.locator(BAR)).containsText("sees as " + role + " person");
        return page;
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
    void nothing_is_changed_by_a_click() {
        var page = sees(Role.CLIENT_MANAGER);
        Browser.open(page, "/profile");
        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item").last().click();
        page.locator(".md-form-actions vaadin-button").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("nothing can be changed");
    }

    @Test
    void another_page_of_the_same_browser_begins_anew_too() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        var beside = page.context().newPage();
        Browser.open(beside, "/people");
        assertThat(beside.locator("h1")).hasText("People");
        Browser.open(page, "/see-as/acme");
        page.locator("vaadin-button[aria-label='See as REQUESTER person']").click();
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
}
