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

/** What a client's people do on pages counts among the calls of their client; where none are left the page waits, and goes on. */
@OnTheDesk
class BeingOverTheQuotaIT {
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void two_clients() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("loud");
        desk.tenant("quiet");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void agree(String client, Map<String, ?> agreed) {
        desk.admin().put("tenants/" + client + "/quotas", agreed).expect(200);
    }

    /** The way to a page that is not open now. */
    private static Locator elsewhere(Page page) {
        return page.locator("vaadin-side-nav-item:not([current]):visible").first();
    }

    @Test
    void a_click_waits_until_calls_are_left_and_is_then_answered() {
        var loud = browser.person(desk.person(Role.CLIENT_MANAGER, "loud").email());
        var quiet = browser.person(desk.person(Role.CLIENT_MANAGER, "quiet").email());
        loud.waitForSelector("vaadin-side-nav-item[current]");
        quiet.waitForSelector("vaadin-side-nav-item[current]");
        var before = loud.locator("h1").first().innerText();
        agree("loud", Map.of("requests", 0));
        var refused = loud.waitForResponse(
                answer -> answer.status() == 429 && answer.url().contains("v-r=uidl"),
                () -> elsewhere(loud).click());
        org.assertj.core.api.Assertions.assertThat(refused.headerValue("Retry-After"))
                .matches("[1-9][0-9]*");
        assertThat(loud.locator("h1").first()).hasText(before);
        var theirs = quiet.locator("h1").first().innerText();
        elsewhere(quiet).click();
        assertThat(quiet.locator("h1").first()).not().hasText(theirs);
        agree("loud", Map.of());
        assertThat(loud.locator("h1").first()).not().hasText(before);
    }

    @Test
    void staff_who_look_after_the_client_are_not_the_client() {
        agree("quiet", Map.of("requests", 0));
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("quiet"), List.of());
        var page = browser.person(agent.email());
        page.waitForSelector("vaadin-side-nav-item[current]");
        var before = page.locator("h1").first().innerText();
        elsewhere(page).click();
        assertThat(page.locator("h1").first()).not().hasText(before);
        agree("quiet", Map.of());
    }
}
