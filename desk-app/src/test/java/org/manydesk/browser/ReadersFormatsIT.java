package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Dates, times of day and numbers as the reader writes them, whatever the browser's own language is (here: US English). */
@OnTheDesk
class ReadersFormatsIT {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_british_and_an_american_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2020-01-01");
        var american = desk.tenantBody("hooli");
        american.put("locale", "en-US");
        desk.admin().post("tenants", american).expect(201);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static String ticket(String client, String email) {
        var requester = Map.of("email", email, "name", "Somebody");
        return desk.admin()
                .post(
                        "tenants/" + client + "/tickets",
                        Map.of("type", "INCIDENT", "subject", "Printer", "description", "x", "requester", requester))
                .expect(201)
                .text("ref");
    }

    private static Locator opened(String client) {
        var reader = desk.person(Role.REQUESTER, client);
        var page = browser.person(reader.email());
        Browser.open(page, "/tickets/" + ticket(client, reader.email()));
        return page.locator(".md-ticket-side dt:text-is('Opened') + dd");
    }

    @Test
    void days_come_before_months() {
        assertThat(opened("acme")).hasText(Pattern.compile("\\d+ [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d"));
    }

    @Test
    void for_a_client_who_writes_so_months_come_before_days() {
        assertThat(opened("hooli")).hasText(Pattern.compile("[A-Z][a-z]+ \\d+, \\d{4}, \\d\\d:\\d\\d"));
    }

    @Test
    void a_date_that_is_typed_is_read_day_first_and_written_out() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/audit");
        var from = page.locator("vaadin-date-picker input").first();
        assertThat(from).hasValue(Pattern.compile("\\d+ [A-Z][a-z]{2} \\d{4}"));
        from.fill("03/04/2026");
        from.press("Enter");
        assertThat(from).hasValue("3 Apr 2026");
    }

    @Test
    void a_clock_is_explained_in_the_zone_of_its_contract_with_ones_own_time_beside() {
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        var page = browser.person(agent.email(), SINGAPORE);
        Browser.open(page, "/tickets/" + ticket("acme", "jane@acme.example"));
        page.locator("vaadin-button:has-text('Why?')").first().click();
        var why = page.locator("vaadin-dialog-overlay");
        assertThat(why).containsText("Times in Europe/London");
        assertThat(why.locator(".md-table md-time").first())
                .hasAttribute("title", Pattern.compile("(GMT|BST)\n.*GMT\\+8, where you are"));
        assertThat(why.locator(".md-strip > div").first()).isVisible();
    }
}
