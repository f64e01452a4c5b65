package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The documents of a contract in both contract rooms. */
@OnTheDesk
class AttachingDocumentsIT {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>.html";

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_client_with_a_contract() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2020-01-01");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void attach(Page page, String name, String content) {
        var payload = new FilePayload(name, "text/html", content.getBytes(StandardCharsets.UTF_8));
        page.locator("vaadin-upload input[type=file]").setInputFiles(payload);
        assertThat(page.locator(".md-document").filter(new Locator.FilterOptions().setHasText(name)))
                .hasCount(1);
    }

    private static void press(Page page, String name, String words) {
        page.locator(".md-document")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("vaadin-button:text-is('" + words + "')")
                .click();
    }

    @Test
    void an_administrator_attaches_shares_and_removes_and_the_client_saves_what_is_shared() throws IOException {
        var admin = browser.person(desk.person(Role.ADMIN, null).email());
        admin.onDialog(dialog -> Assertions.fail("A file name ran: " + dialog.message()));
        Browser.open(admin, "/clients/acme/contract/ACME-C1");
        attach(admin, "annex.html", "<script>document.title='ran'</script>");
        attach(admin, HOSTILE, "x");
        press(admin, "annex.html", "Share with the client");
        assertThat(admin.locator(".md-document").first()).containsText("Shared with the client");

        var client = browser.person(desk.person(Role.CLIENT_MANAGER, "acme").email());
        Browser.open(client, "/contract");
        assertThat(client.locator(".md-document")).hasCount(1);
        assertThat(client.locator("vaadin-upload")).hasCount(0);
        assertThat(client.locator(".md-document vaadin-button")).hasCount(0);
        var saved =
                client.waitForDownload(() -> client.locator(".md-document a").click());
        Assertions.assertThat(saved.suggestedFilename()).isEqualTo("annex.html");
        Assertions.assertThat(Files.readString(saved.path())).contains("document.title='ran'");

        press(admin, "annex.html", "Remove");
        admin.locator("vaadin-confirm-dialog-overlay vaadin-button:text-is('Remove')")
                .click();
        assertThat(admin.locator(".md-document").first()).containsText("Removed");
        assertThat(admin.locator(".md-document").first().locator("a")).hasCount(0);
        Browser.open(client, "/contract");
        assertThat(client.locator("h2:text-is('Documents')")).hasCount(1);
        assertThat(client.locator(".md-document")).hasCount(0);
    }

    @Test
    void whoever_does_not_administer_reads_only() {
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        var page = browser.person(lead.email());
        Browser.open(page, "/clients/acme/contract/ACME-C1");
        assertThat(page.locator("h2:text-is('Documents')")).hasCount(1);
        assertThat(page.locator("vaadin-upload")).hasCount(0);
    }
}
