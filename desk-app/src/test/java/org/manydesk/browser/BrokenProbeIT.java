package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PastProbe;
import org.manydesk.scope.Role;

/** A probe of the wall that was broken off proves nothing, and says so wherever it is shown. */
@OnTheDesk
class BrokenProbeIT {
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_provider_whose_probe_was_broken_off() {
        browser = Browser.start();
        desk = Desk.fresh();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void its_report_says_that_it_proves_nothing_and_why() {
        var probe = PastProbe.of(desk);
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/wall");
        assertThat(page.locator(".md-notice"))
                .containsText(
                        "The last probe was broken off, so it proves nothing. The server stopped before the end.");
        assertThat(page.locator("vaadin-button:has-text('Probe the wall')")).isEnabled();
        Browser.open(page, "/wall/" + probe);
        assertThat(page.locator(".md-notice"))
                .containsText("This probe was broken off, so it proves nothing. The server stopped before the end."
                        + " Start it again.");
        assertThat(page.locator(".md-badge:has-text('Broken off')")).isVisible();
        assertThat(page.locator(".md-empty")).containsText("The probe did not come so far.");
    }
}
