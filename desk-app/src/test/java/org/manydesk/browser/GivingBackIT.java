package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A service credit is found, read with its evidence and approved by billing; the client sees the same. */
@OnTheDesk
class GivingBackIT {
    private static final YearMonth LAST_MONTH = YearMonth.now(Clock.systemUTC()).minusMonths(1);

    private static Browser browser;
    private static Desk.Person clerk;
    private static Desk.Person manager;
    private static Desk.Person stranger;

    @BeforeAll
    static void a_closed_month_in_which_an_answer_came_late() {
        browser = Browser.start();
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", contract());
        late(desk);
        desk.admin()
                .post("tenants/acme/contracts/ACME-C1/compliance/closings", Map.of("period", LAST_MONTH.toString()))
                .expect(201);
        clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        stranger = desk.person(Role.BILLING, null);
        desk.assign(stranger.id(), List.of("globex"), List.of());
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
    }

    private static ObjectNode contract() {
        var contract = Contracts.usual("ACME-C1", "2020-01-01");
        var rule = contract.putObject("serviceCredits").putArray("rules").addObject();
        rule.put("name", "Quick answers").put("metric", "FIRST_RESPONSE").put("model", "BANDS");
        rule.putArray("bands").addObject().put("below", "95").put("percent", "25");
        return contract;
    }

    private static void late(Desk desk) {
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
        var run = desk.admin()
                .with("Content-Type", "application/x-ndjson")
                .post("tenants/acme/imports", row)
                .expect(202)
                .header("Location");
        while (desk.admin().get(run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void billing_finds_reads_and_approves_it_and_the_client_sees_the_evidence() {
        var page = browser.person(clerk.email());
        Browser.open(page, "/service-credits");
        assertThat(page.locator(".md-page-header")).containsText("1 to decide");
        page.locator("a:text-is('ACME-C1')").click();
        page.waitForURL("**/clients/acme/contract/ACME-C1*");
        assertThat(page.locator(".md-credit")).containsText("3.00");
        page.locator(".md-credit textarea").fill("As agreed in the contract");
        press(page, "Approve credit");
        assertThat(page.locator(".md-credit")).containsText("The next invoice takes it off");
        var client = browser.person(manager.email());
        Browser.open(client, "/contract?period=" + LAST_MONTH);
        assertThat(client.locator(".md-credit")).containsText("Quick answers");
        client.locator(".md-credit vaadin-details-summary").click();
        assertThat(client.locator(".md-credit")).containsText("Slow");
        assertThat(client.locator(".md-credit vaadin-button")).hasCount(0);
        var other = browser.person(stranger.email());
        Browser.open(other, "/service-credits");
        assertThat(other.locator(".md-page-header")).containsText("0 to decide");
        Browser.open(client, "/service-credits");
        assertThat(client.locator(".md-empty h3")).hasText("There is nothing here");
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").first().click();
    }
}
