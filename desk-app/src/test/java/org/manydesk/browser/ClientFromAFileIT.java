package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class ClientFromAFileIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_provider() {
        browser = Browser.start();
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void choose(Page page, String file) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("client.yaml", "application/yaml", file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_is_looked_at_landed_and_leads_to_what_is_left_to_do() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/new/file");
        choose(page, "client:\n  key: glacier\n  nmae: Glacier\n");
        assertThat(page.locator(".md-faults")).containsText("Line 3: A file has no such entry here.");
        choose(page, "client:\n  key: glacier\n  name: Glacier Optics\n  locale: en-GB\n  zone: Europe/London\n");
        assertThat(page.locator(".md-counts")).containsText("glacier would be taken on");
        assertThat(page.locator(".md-card").first()).containsText("Glacier Optics");
        desk.admin().get("tenants/glacier").problem(404);
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".md-empty h3")).hasText("Done");
        desk.admin().get("tenants/glacier").expect(200);
        page.locator(".md-empty a").click();
        page.waitForURL("**/clients/glacier/go-live");
        assertThat(page.locator(".md-counts")).containsText("9 things are missing");
    }

    @Test
    void where_a_mail_would_go_is_told_on_the_page() {
        desk.tenant("acme");
        var page = browser.person(admin.email());
        Browser.open(page, "/mail-routing");
        page.locator("vaadin-text-field:has(label:text-is('From')) input").fill("claire@acme.example");
        page.locator("vaadin-text-field:has(label:text-is('To')) input").fill(desk.supportAddress("acme"));
        page.locator(".md-form-actions vaadin-button").click();
        assertThat(page.locator(".md-card")).containsText("A new ticket");
        assertThat(page.locator(".md-card")).containsText("Client acme takes mail at");
    }
}
