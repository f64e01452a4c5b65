package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class HandingOutTokensIT {
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
    void a_token_is_made_shown_once_and_withdrawn() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/clients/acme/people");
        page.locator("vaadin-button:text-is('Provisioning…')").click();
        assertThat(page.locator("h1")).hasText("Provisioning");
        assertThat(page.locator(".md-card code").first()).containsText("/scim/v2");
        page.locator(".md-card vaadin-text-field input").fill("Entra <b>ID</b>");
        page.locator("vaadin-button:text-is('Make a token')").click();
        var row = page.locator(".md-session", new Page.LocatorOptions().setHasText("Entra <b>ID</b>"));
        assertThat(row).containsText("not used yet");
        var token = page.locator(".md-secret code").innerText();
        Client.withToken(token).get("/scim/v2/Users").expect(200);
        page.reload();
        assertThat(row).containsText("last used");
        assertThat(page.locator(".md-secret")).hasCount(0);
        row.locator("vaadin-button").click();
        assertThat(page.locator(".md-session")).hasCount(0);
        Client.withToken(token).get("/scim/v2/Users").expect(401);
    }
}
