package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** An administrator lets a client go, takes its things along, and lets it stay after all. */
@OnTheDesk
class LettingAClientGoIT {
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
    void a_client_leaves_with_its_pack_and_stays_after_all() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/off-boarding");
        assertThat(page.getByText("No client leaves")).isVisible();
        button(page, "Let a client go").click();
        var dialog = page.locator("vaadin-dialog-overlay");
        var begin = dialog.locator("vaadin-button").last();
        assertThat(begin).isDisabled();
        dialog.locator("vaadin-combo-box input").fill("acme");
        page.locator("vaadin-combo-box-item").first().click();
        dialog.locator("vaadin-text-field input").first().fill("Their contract is over");
        dialog.locator("vaadin-text-field input").last().fill("acme");
        begin.click();
        assertThat(page.getByText("Client acme leaves. Save its hand-over pack before the day."))
                .isVisible();
        Assertions.assertThat(desk.admin()
                        .get("tenants/acme")
                        .json()
                        .path("suspended")
                        .asBoolean())
                .isTrue();

        page.getByText("Their contract is over").click();
        var pack = page.waitForDownload(
                () -> page.getByText("Save the hand-over pack").click());
        Assertions.assertThat(pack.suggestedFilename()).isEqualTo("hand-over-acme.zip");
        button(page, "Let it stay").click();
        assertThat(page.getByText("Client acme stays.")).isVisible();
        Assertions.assertThat(desk.admin()
                        .get("tenants/acme")
                        .json()
                        .path("suspended")
                        .asBoolean())
                .isFalse();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
