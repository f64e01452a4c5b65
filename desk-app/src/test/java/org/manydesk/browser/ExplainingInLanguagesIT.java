package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** <em>Why?</em> in the language of whoever reads it, and in nothing but that. */
@OnTheDesk
class ExplainingInLanguagesIT {
    private static Browser browser;
    private static Desk desk;
    private static String ref;

    @BeforeAll
    static void a_german_client_with_a_ticket() {
        browser = Browser.start();
        desk = Desk.fresh();
        var german = desk.tenantBody("acme");
        german.put("locale", "de-DE");
        desk.admin().post("tenants", german).expect(201);
        desk.contract("acme", "2020-01-01");
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", "Drucker", "description", "x", "requester", requester))
                .expect(201)
                .text("ref");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Locator why(Page page) {
        Browser.open(page, "/tickets/" + ref);
        page.locator("vaadin-button:has-text('Why?')").last().click();
        return page.locator("vaadin-dialog-overlay");
    }

    @Test
    void people_of_a_client_are_told_in_its_language() {
        var why = why(browser.person(desk.person(Role.CLIENT_MANAGER, "acme").email()));
        assertThat(why).containsText("Warum die Fristen von " + ref);
        assertThat(why).containsText("Zeiten in Europe/London, der Zeitzone des Vertrags");
        assertThat(why).containsText("Zusammen gezählt");
        assertThat(why).containsText("Schließen");
        assertThat(why).not().containsText(Pattern.compile("Counted|Promised|Running|opening|Resolution"));
    }

    @Test
    void what_people_choose_for_themselves_counts_more_and_the_paper_is_in_it_too() {
        var page = browser.person(desk.person(Role.CLIENT_MANAGER, "acme").email());
        Browser.open(page, "/");
        page.locator(".md-me").click();
        page.locator("vaadin-menu-bar-item:has-text('My settings')").click();
        page.locator("vaadin-select:has-text('Language of')").click();
        page.locator("vaadin-select-item:has-text('Français')").click();
        page.locator("vaadin-button:has-text('Save')").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("Saved");
        var why = why(page);
        assertThat(why).containsText("Pourquoi les délais de " + ref);
        var file = page.waitForDownload(() -> why.locator("a:has-text('PDF')").click());
        Assertions.assertEquals(ref + "-fr.pdf", file.suggestedFilename());
    }

    @Test
    void staff_are_told_in_the_language_of_their_browser() {
        var agent = desk.person(Role.ADMIN, null);
        var page = browser.person(agent.email());
        assertThat(why(page)).containsText("Why the clocks of " + ref);
        page.context().setExtraHTTPHeaders(Map.of("Accept-Language", "pl, es;q=0.5"));
        assertThat(why(page)).containsText("Por qué los plazos de " + ref);
    }
}
