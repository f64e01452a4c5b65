package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** A clerk hears that a question waits, that a pack is nearly used up, and that a contract goes on; its client of the pack. */
@OnTheDesk
class BellsForBillingIT {
    private static Browser browser;
    private static Desk.Person clerk;
    private static Desk.Person elsewhere;
    private static Desk.Person manager;

    @BeforeAll
    static void a_client_of_whom_there_is_much_to_tell() throws Exception {
        browser = Browser.start();
        MovableClock.standAt(Instant.parse("2026-11-05T10:00:00Z"));
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        elsewhere = desk.person(Role.BILLING, null);
        desk.assign(elsewhere.id(), List.of("globex"), List.of());
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        var contract = Contracts.usual("ACME-C1", "2026-10-01").put("until", "2027-04-01");
        contract.set(
                "rateCard",
                Json.mapper()
                        .readTree("{\"lines\":[{\"name\":\"Pack\",\"model\":\"PREPAID\",\"packUnits\":3,"
                                + "\"packPrice\":\"30.00\",\"lowBalanceAt\":2}]}"));
        desk.contract("acme", contract);
        desk.admin()
                .put("tenants/acme/contracts/ACME-C1/renewal", Map.of("months", 12, "noticeDays", 90))
                .expect(200);
        use(desk);
        ask(desk);
        MovableClock.standAt(Instant.parse("2026-11-20T10:00:00Z"));
        Timers.lookOut();
    }

    /** One ticket of this month uses one of the pack. */
    private static void use(Desk desk) {
        var ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of(
                                "type",
                                "INCIDENT",
                                "subject",
                                "Down",
                                "description",
                                "Help",
                                "requester",
                                Map.of("email", "jane@acme.example", "name", "Jane")))
                .expect(201)
                .text("ref");
        desk.admin()
                .put("tickets/" + ref + "/status", Map.of("status", "RESOLVED"))
                .expect(200);
    }

    private static void ask(Desk desk) {
        var run = desk.admin().post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-10"));
        var invoice = "invoices/" + run.expect(201).text("invoice");
        desk.admin().put(invoice + "/approval").expect(200);
        desk.admin().put(invoice + "/issue").expect(200);
        manager.signIn()
                .post(invoice + "/lines/1/queries", Map.of("reason", "Why?"))
                .expect(201);
    }

    @AfterAll
    static void closes_the_browser() {
        MovableClock.reset();
        if (browser != null) browser.close();
    }

    @Test
    void the_clerk_is_led_to_the_page_of_each() {
        var page = browser.person(clerk.email());
        var bell = page.locator(".md-bell");
        assertThat(bell).hasAttribute("aria-label", "Notifications: 3 unread");
        bell.click();
        assertThat(page.locator(".md-note:has-text('Pack of ACME-C1')")).containsText("Prepaid pack runs low2 left");
        assertThat(page.locator(".md-note:has-text('Notice of ACME-C1')"))
                .containsText("last day for notice 1 Jan 2027");
        read(page, "Question on line 1 of ");
        page.waitForURL("**/invoices/*");
        assertThat(page.locator(".md-invoice-side")).containsText("Why?");
        assertThat(bell).hasAttribute("aria-label", "Notifications: 2 unread");
        bell.click();
        read(page, "Pack of ACME-C1");
        page.waitForURL("**/clients/acme/contract/ACME-C1");
        assertThat(page.locator("body")).containsText("Low balance");
        bell.click();
        read(page, "Notice of ACME-C1");
        page.waitForURL("**/versions");
        assertThat(bell).hasAttribute("aria-label", "Notifications: all read");
    }

    @Test
    void the_client_hears_of_the_pack_and_of_nothing_else() {
        var page = browser.person(manager.email());
        var bell = page.locator(".md-bell");
        assertThat(bell).hasAttribute("aria-label", "Notifications: 1 unread");
        bell.click();
        read(page, "Pack of ACME-C1");
        page.waitForURL("**/contract/ACME-C1");
        assertThat(page.locator("body")).containsText("Low balance");
        assertThat(bell).hasAttribute("aria-label", "Notifications: all read");
    }

    @Test
    void a_clerk_of_another_client_hears_nothing() {
        var page = browser.person(elsewhere.email());
        assertThat(page.locator(".md-bell")).hasAttribute("aria-label", "Notifications: all read");
        Browser.open(page, "/notifications");
        assertThat(page.locator(".md-empty h3")).hasText("Nothing new");
        page.locator("vaadin-tab:has-text('All')").click();
        assertThat(page.locator("body")).not().containsText("ACME-C1");
    }

    private static void read(Page page, String what) {
        page.locator(".md-note vaadin-button:has-text('" + what + "')").click();
    }
}
