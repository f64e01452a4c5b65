package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A client asks that a late answer be left out, a lead agrees and closes the month. */
@OnTheDesk
class KeepingPromisesIT {
    private static final YearMonth LAST_MONTH = YearMonth.now(Clock.systemUTC()).minusMonths(1);
    private static final String REASON = "Our building was closed";

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person lead;
    private static Desk.Person manager;
    private static String late;

    @BeforeAll
    static void a_client_with_a_late_answer_last_month() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2020-01-01");
        lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        late = answeredLate();
    }

    private static String answeredLate() {
        var monday = LAST_MONTH.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        var row =
                """
                {"externalId":"late-1","type":"INCIDENT","subject":"Slow","description":"Very","priority":"P1",\
                "requester":{"email":"a@acme.example","name":"A"},"timeline":[\
                {"at":"%1$sT10:00:00Z","event":"OPENED"},\
                {"at":"%1$sT12:00:00Z","event":"REPLIED","by":"x@msp.example","body":"Yes"},\
                {"at":"%1$sT12:10:00Z","event":"STATUS","to":"RESOLVED"}]}
                """
                        .formatted(monday);
        var admin = desk.admin();
        var run = admin.with("Content-Type", "application/x-ndjson")
                .post("tenants/acme/imports", row)
                .expect(202)
                .header("Location");
        while (admin.get(run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
        return admin.get("tickets?tenant=acme&externalId=late-1")
                .expect(200)
                .items()
                .findFirst()
                .orElseThrow()
                .path("ref")
                .asText();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void a_clock_is_questioned_on_its_ticket_decided_in_the_room_and_the_month_is_closed() throws IOException {
        var client = browser.person(manager.email());
        Browser.open(client, "/tickets/" + late);
        client.locator(".md-clock:has-text('First response') vaadin-button:has-text('Leave out')")
                .click();
        client.locator("vaadin-dialog-overlay textarea").fill(REASON);
        client.locator("vaadin-dialog-overlay vaadin-button:text-is('Ask')").click();
        assertThat(client.locator("vaadin-notification-card")).containsText("Somebody else decides");
        Browser.open(client, "/contract?period=" + LAST_MONTH);
        assertThat(client.locator(".md-exclusion")).containsText(REASON);
        assertThat(client.locator(".md-exclusion vaadin-button")).hasCount(0);
        theLeadDecidesAndCloses();
        Browser.open(client, "/contract?period=" + LAST_MONTH);
        assertThat(client.locator(".md-month-standing")).containsText("Closed");
        assertThat(client.locator(".md-exclusion")).containsText("Agreed by phone");
        assertThat(client.locator("vaadin-button:has-text('be left out')")).hasCount(0);
        var pdf = client.waitForDownload(
                () -> client.locator(".md-month-standing a:text-is('PDF')").click());
        assertThat(new String(Files.readAllBytes(pdf.path()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private static void theLeadDecidesAndCloses() {
        var page = browser.person(lead.email());
        Browser.open(page, "/clients/acme/contract?period=" + LAST_MONTH);
        press(page, "Close month…");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator("vaadin-notification-card")).containsText(late);
        page.locator(".md-exclusion textarea").fill("Agreed by phone");
        press(page, "Leave it out");
        assertThat(page.locator(".md-exclusion")).containsText("Left out");
        assertThat(page.locator(".md-promise-bars tr:has-text('P1 first response')"))
                .containsText("n/a");
        press(page, "Close month…");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".md-month-standing")).containsText("Closed");
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").first().click();
    }
}
