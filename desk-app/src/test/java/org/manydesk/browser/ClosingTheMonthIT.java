package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class ClosingTheMonthIT {
    private static final YearMonth LAST_MONTH = YearMonth.now(Clock.systemUTC()).minusMonths(1);
    private static final YearMonth THE_ONE_BEFORE = LAST_MONTH.minusMonths(1);

    private static Browser browser;
    private static Desk.Person clerk;
    private static Desk.Person manager;
    private static String draft;
    private static String foreign;

    @BeforeAll
    static void two_clients_of_which_one_has_a_draft_already() {
        browser = Browser.start();
        var desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) {
            desk.tenant(client);
            desk.contract(client, "2020-01-01");
        }
        clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        draft = run(desk, "acme", "ACME-C1");
        foreign = run(desk, "globex", "GLOBEX-C1");
    }

    private static String run(Desk desk, String client, String contract) {
        return desk.admin()
                .post(
                        "tenants/" + client + "/contracts/" + contract + "/invoice-runs",
                        Map.of("period", THE_ONE_BEFORE.toString()))
                .expect(201)
                .text("invoice");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void isNotThere(Page page, String path) {
        Browser.open(page, path);
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").first().click();
    }

    @Test
    void a_clerk_drafts_approves_issues_and_downloads_and_the_client_sees_it_then() throws IOException {
        var page = browser.person(clerk.email());
        Browser.open(page, "/billing?period=" + LAST_MONTH);
        press(page, "Draft");
        page.waitForURL("**/invoices/*");
        var id = page.url().substring(page.url().lastIndexOf('/') + 1);
        press(page, "Approve");
        press(page, "Issue");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".md-page-header .md-badge")).hasText("Issued");
        var pdf = page.waitForDownload(
                () -> page.locator(".md-downloads a:text-is('PDF')").click());
        var head = new String(Files.readAllBytes(pdf.path()), 0, 5, StandardCharsets.US_ASCII);
        assertThat(head).isEqualTo("%PDF-");
        theClientSees(id);
    }

    @Test
    void a_run_of_all_contracts_is_followed_on_the_page_until_every_one_is_drafted() {
        var desk = Desk.fresh();
        var clients = List.of("one", "two", "three", "four", "five", "six");
        for (var client : clients) {
            desk.tenant(client);
            desk.contract(client, LAST_MONTH.atDay(1).toString());
        }
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/billing?period=" + LAST_MONTH);
        assertThat(page.locator(".md-page-header")).containsText("6 to draft");
        page.locator("vaadin-button:has-text('Draft 6 invoices')").click();
        assertThat(page.locator("[role=status]:has-text('of 6 contracts')")).isVisible();
        assertThat(page.locator("vaadin-progress-bar")).isVisible();
        assertThat(page.locator("vaadin-progress-bar")).hasCount(0);
        assertThat(page.locator("vaadin-notification-card")).containsText("6 invoices are drafted.");
        assertThat(page.locator(".md-page-header")).containsText("nothing left to draft");
        assertThat(desk.admin().get("invoices").expect(200).items()).hasSize(6);
    }

    private static void theClientSees(String issued) {
        var page = browser.person(manager.email());
        page.waitForURL("**/contract");
        assertThat(page.locator(".md-invoice-row")).hasCount(1);
        Browser.open(page, "/invoices/" + issued);
        page.locator(".md-invoice-side textarea").fill("What is this?");
        press(page, "Ask about this line");
        assertThat(page.locator(".md-question")).containsText("What is this?");
    }

    @Test
    void a_client_sees_neither_drafts_nor_anything_of_another_client() {
        var page = browser.person(manager.email());
        page.waitForURL("**/contract");
        assertThat(page.locator(".md-page-header")).containsText("ACME-C1");
        for (var path : List.of(
                "/invoices/" + draft,
                "/invoices/" + foreign,
                "/clients/globex/contract",
                "/clients/acme",
                "/billing",
                "/people",
                "/audit",
                "/settings")) isNotThere(page, path);
    }

    @Test
    void on_a_phone_what_counts_is_read_from_the_left() {
        var page = browser.person(clerk.email());
        page.setViewportSize(390, 844);
        Browser.open(page, "/billing?period=" + LAST_MONTH);
        var client = page.locator("vaadin-grid a:text-is('Client acme')").boundingBox();
        var words = page.locator("vaadin-button.md-where-narrow").first();
        assertThat(words).containsText("0\u00a0counted · 0\u00a0not");
        var text = (Number)
                words.evaluate(
                        """
                button => {
                  const range = document.createRange();
                  range.selectNodeContents(button);
                  return Math.max(...[...range.getClientRects()].map(line => line.left));
                }
                """);
        assertThat(text.doubleValue()).isCloseTo(client.x, within(6.0));
    }

    @Test
    void a_clerk_sees_nothing_of_a_client_that_is_not_assigned() {
        var page = browser.person(clerk.email());
        isNotThere(page, "/invoices/" + foreign);
        isNotThere(page, "/clients/globex/contract");
        Browser.open(page, "/billing?period=" + LAST_MONTH);
        assertThat(page.locator(".md-page")).containsText("ACME-C1");
        assertThat(page.locator(".md-page")).not().containsText("GLOBEX");
    }
}
