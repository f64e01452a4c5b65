package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** An administrator says how long the audit entries of a client are kept. */
@OnTheDesk
class KeepingTheTrailIT {
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

    @Test
    void months_are_agreed_refused_and_taken_back() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/audit?client=acme");
        assertThat(page.getByText("Entries of Client acme are kept for ever.")).isVisible();
        keepFor(page, "3");
        assertThat(page.getByText("Give 6 to 240 months, or nothing.")).isVisible();
        months(page).fill("24");
        page.getByText("Keep them so").click();
        assertThat(page.getByText("Entries of Client acme are kept for 24 months."))
                .isVisible();
        Browser.open(page, "/audit?client=acme");
        assertThat(page.getByText("Entries of Client acme are kept for 24 months."))
                .isVisible();
        keepFor(page, "");
        assertThat(page.getByText("Entries of Client acme are kept for ever.")).isVisible();
    }

    private static void keepFor(Page page, String months) {
        page.getByText("Change how long", new Page.GetByTextOptions().setExact(true))
                .click();
        months(page).fill(months);
        page.getByText("Keep them so").click();
    }

    private static com.microsoft.playwright.Locator months(Page page) {
        return page.locator("vaadin-dialog-overlay vaadin-integer-field input");
    }
}
