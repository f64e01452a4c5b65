package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Password managers know what each field is for, and what was copied can be pasted. */
@OnTheDesk
class FillingInPasswordsIT {
    private static Browser browser;

    @BeforeAll
    static void opens_a_browser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void isFor(Page page, String purpose, String type) {
        var field = page.locator("input[autocomplete='" + purpose + "']").first();
        assertThat(field).hasAttribute("type", type);
    }

    @Test
    void the_fields_of_the_sign_in_page_say_what_they_are_for() {
        var page = browser.visitor();
        isFor(page, "username", "email");
        isFor(page, "current-password", "password");
    }

    @Test
    void the_fields_of_a_change_of_password_say_which_is_old_and_which_is_new() {
        var page = browser.person(Desk.fresh().person(Role.AGENT, null).email());
        Browser.open(page, "/profile/sign-in");
        isFor(page, "current-password", "password");
        isFor(page, "new-password", "password");
    }

    @Test
    void a_password_can_be_pasted() {
        var page = browser.visitor();
        var copied = page.locator("vaadin-email-field input");
        copied.fill("copied-from-elsewhere");
        copied.press("Control+a");
        copied.press("Control+x");
        page.locator("vaadin-password-field input").press("Control+v");
        assertThat(page.locator("vaadin-password-field input")).hasValue("copied-from-elsewhere");
    }
}
