package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** An article is written, previewed, published, read in the portal, and replaced for one client. */
@OnTheDesk
class WritingKnowledgeIT {
    private static final String TEXT =
            "# Steps\n\n1. Press **reset**\n2. Wait\n\n<img src=/ran onerror=ran=1> [x](javascript:ran=1)";

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void two_clients() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page opened(Desk.Person person, String path) {
        var page = browser.person(person.email());
        Browser.open(page, path);
        return page;
    }

    private static void fill(Page page, String label, String words) {
        page.locator("vaadin-text-field:has(label:text-is('" + label + "')) input")
                .fill(words);
        page.keyboard().press("Tab");
    }

    private static void write(Page page, String words) {
        page.locator("vaadin-text-area textarea").fill(words);
        page.keyboard().press("Tab");
    }

    private static void choose(Page page, String label, String words) {
        assertThat(page.locator("vaadin-select-item:visible")).hasCount(0);
        page.locator("vaadin-select:has(label:text-is('" + label + "'))").click();
        page.locator("vaadin-select-item:visible:text-is('" + words + "')").click();
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").click();
    }

    private static Locator rows(Page page) {
        return page.locator("a.md-own-row");
    }

    @Test
    void an_article_is_written_previewed_published_read_and_replaced() {
        var page = opened(desk.person(Role.ADMIN, null), "/knowledge");
        assertThat(page.locator(".md-empty h3")).hasText("No article is shared yet");
        page.locator("a:text-is('New article')").click();
        press(page, "Save");
        assertThat(page.locator("vaadin-text-field:has(label:text-is('Title'))"))
                .containsText("Give the article a title.");
        fill(page, "Title", "Reset your password");
        assertThat(page.locator("vaadin-text-field:has(label:text-is('Slug')) input"))
                .hasValue("reset-your-password");
        write(page, TEXT);
        page.locator("vaadin-tab:text-is('Preview')").click();
        assertThat(page.locator(".md-article-preview h2")).hasText("Steps");
        assertThat(page.locator(".md-article-preview ol li strong")).hasText("reset");
        assertThat(page.locator(".md-article-preview")).containsText("<img src=/ran onerror=ran=1>");
        assertThat(page.locator(".md-article-preview img, .md-article-preview a"))
                .hasCount(0);
        press(page, "Save");
        page.waitForURL("**/knowledge/reset-your-password");
        assertThat(page.locator("h1")).hasText("Reset your password");
        assertThat(page.locator(".md-badges")).containsText("Draft");

        var jane = opened(desk.person(Role.REQUESTER, "acme"), "/knowledge");
        assertThat(jane.locator(".md-empty h3")).hasText("There is nothing to read here yet");
        page.locator("a:text-is('Change…')").click();
        choose(page, "State", "Published");
        press(page, "Save");
        page.waitForURL("**/knowledge/reset-your-password");
        jane.reload();
        rows(jane).click();
        assertThat(jane.locator(".md-article h2")).hasText("Steps");
        assertThat(jane.locator("a:text-is('Change…')")).hasCount(0);

        Browser.open(page, "/clients/acme/knowledge/reset-your-password");
        page.locator("a:text-is('Replace for this client…')").click();
        write(page, "Ask **Acme** reception.");
        press(page, "Save");
        page.waitForURL("**/clients/acme/knowledge/reset-your-password");
        assertThat(page.locator(".md-badges")).containsText("Client’s own");
        jane.reload();
        assertThat(jane.locator(".md-article strong")).hasText("Acme");
        var joe = opened(desk.person(Role.REQUESTER, "globex"), "/knowledge/reset-your-password");
        assertThat(joe.locator(".md-article strong")).hasText("reset");

        page.locator("a:text-is('Change…')").click();
        press(page, "Remove…");
        page.locator("vaadin-confirm-dialog-overlay vaadin-button:text-is('Remove it')")
                .click();
        page.waitForURL("**/clients/acme/knowledge");
        assertThat(rows(page)).hasCount(1);
        jane.reload();
        assertThat(jane.locator(".md-article strong")).hasText("reset");

        page.locator("vaadin-text-field.md-search input").fill("giraffe");
        assertThat(page.locator(".md-empty h3")).hasText("No article says that");
        page.locator("vaadin-text-field.md-search input").fill("passw");
        assertThat(rows(page)).hasCount(1);
    }

    @Test
    void only_administrators_write_and_only_staff_of_a_client_read_what_is_its_own() {
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("globex"), List.of());
        var page = opened(agent, "/knowledge");
        assertThat(page.locator("h1")).hasText("Knowledge");
        assertThat(page.locator("a:text-is('New article')")).hasCount(0);
        for (var path : List.of("/knowledge/new", "/clients/acme/knowledge", "/clients/globex/knowledge/new")) {
            Browser.open(page, path);
            assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
        }
        Browser.open(page, "/clients/globex/knowledge");
        assertThat(page.locator("h1")).hasText("Knowledge");
        var jane = opened(desk.person(Role.CLIENT_MANAGER, "globex"), "/clients/globex/knowledge");
        assertThat(jane.locator(".md-empty h3")).hasText("There is nothing here");
    }
}
