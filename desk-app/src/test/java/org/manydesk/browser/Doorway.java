package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.manydesk.harness.DeskAddress;

/** The way in through the own house of somebody's company. */
final class Doorway {
    private Doorway() {}

    /** Types an address, and goes on with the sign-in of whoever's it is. */
    static void go(Page page, String typed) {
        page.locator("vaadin-email-field input").fill(typed);
        page.keyboard().press("Tab");
        page.locator("vaadin-button:has-text('Go on with')").click();
    }

    static void isIn(Page page) {
        assertThat(page).hasURL(DeskAddress.PUBLIC + "/my-tickets");
        page.waitForSelector("vaadin-app-layout");
    }
}
