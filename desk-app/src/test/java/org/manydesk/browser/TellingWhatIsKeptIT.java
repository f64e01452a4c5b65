package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** An administrator tells somebody what is kept of them, and erases them. */
@OnTheDesk
class TellingWhatIsKeptIT {
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_client_whose_customer_wrote() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2020-01-01");
        desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of(
                                "type",
                                "INCIDENT",
                                "subject",
                                "The fax is broken",
                                "description",
                                "Since today",
                                "requester",
                                Map.of("email", "pat@acme.example", "name", "Pat Moss")))
                .expect(201);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void a_person_is_found_copied_and_erased() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/personal-data");
        button(page, "Search").click();
        assertThat(page.getByText("Choose the client that the person belongs to."))
                .isVisible();
        page.locator("vaadin-combo-box input").fill("acme");
        page.locator("vaadin-combo-box-item").first().click();
        search(page, "nobody@acme.example");
        assertThat(page.getByText("Nothing is kept of this person")).isVisible();
        search(page, "pat@acme.example");
        assertThat(page.getByText("What is kept of pat@acme.example")).isVisible();
        assertThat(page.locator(".md-table")).containsText("contact");
        var copy =
                page.waitForDownload(() -> page.getByText("Save a copy (ZIP)").click());
        Assertions.assertThat(copy.suggestedFilename()).isEqualTo("personal-data.zip");

        button(page, "Erase this person").click();
        var dialog = page.locator("vaadin-dialog-overlay");
        var sure = dialog.locator("vaadin-button").last();
        assertThat(sure).isDisabled();
        dialog.locator("input").fill("pat@acme.example");
        sure.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Erased")))
                .isVisible();
        assertThat(page.locator(".md-table")).containsText("it ends by its own retention");
        Browser.open(page, "/tickets/ACME-1");
        assertThat(page.getByText("The fax is broken").first()).isVisible();
        assertThat(page.getByText("Pat Moss")).hasCount(0);
    }

    private static void search(Page page, String email) {
        page.locator("vaadin-email-field input").fill(email);
        button(page, "Search").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
