package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

/** A run of all contracts could not draft one month: it is parked on the first page of whoever bills that client. */
@OnTheDesk
class ParkedMonthIT {
    private static final Instant OCTOBER_IS_OVER_IN_LONDON_ALONE = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant OCTOBER_IS_OVER = Instant.parse("2026-11-01T20:00:00Z");
    private static final String WHY = "2026-10 is not over yet in America/New_York.";

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person clerk;
    private static Desk.Person clerkOfAnother;
    private static Desk.Person manager;

    @BeforeAll
    static void a_month_that_a_run_could_not_draft() {
        browser = Browser.start();
        MovableClock.standAt(OCTOBER_IS_OVER_IN_LONDON_ALONE);
        desk = Desk.fresh();
        for (var client : List.of("nyc", "other")) desk.tenant(client);
        var terms = Contracts.usual("NYC-C1", "2026-10-01");
        ((ObjectNode) terms.path("calendar")).put("zone", "America/New_York");
        desk.contract("nyc", terms);
        desk.contract("other", "2026-10-01");
        clerk = clerkOf("nyc");
        clerkOfAnother = clerkOf("other");
        manager = desk.person(Role.CLIENT_MANAGER, "nyc");
        ran(desk.admin());
        MovableClock.standAt(OCTOBER_IS_OVER);
    }

    @AfterAll
    static void closes_the_browser() {
        MovableClock.reset();
        if (browser != null) browser.close();
    }

    private static Desk.Person clerkOf(String client) {
        var person = desk.person(Role.BILLING, null);
        desk.assign(person.id(), List.of(client), List.of());
        return person;
    }

    private static void ran(Client by) {
        var run = "invoice-runs/"
                + by.post("invoice-runs", Map.of("period", "2026-10"))
                        .expect(202)
                        .text("id");
        var ended = Waiting.until(
                Duration.ofSeconds(30),
                () -> by.get(run).expect(200).json(),
                told -> told.path("state").asText().equals("DONE"));
        assertThat(ended.path("failed").asInt()).isEqualTo(1);
    }

    /** Where they begin, once it is whole. */
    private static Page firstPage(Desk.Person person) {
        var page = browser.person(person.email());
        page.waitForURL("**/billing**");
        assertThat(page.locator(".md-page-header")).containsText("contract");
        return page;
    }

    @Test
    void it_is_told_with_its_reason_to_nobody_else_and_drafted_from_there() {
        nobodyElseIsTold();
        var page = firstPage(clerk);
        var parked = page.locator(".md-missed");
        assertThat(parked.locator("h3")).hasText("One month that is over has no invoice");
        assertThat(parked.locator("li")).hasCount(1);
        assertThat(parked.locator("li")).containsText("NYC-C1: October 2026");
        assertThat(parked).containsText("Parked in October 2026: " + WHY + " So said the run of");
        assertThat(parked).containsText(". Whether that still holds, the next run tells.");
        assertThat(parked.locator("md-time")).hasAttribute("at", Pattern.compile("2026-11-01T02:00.*"));
        assertThat(parked.locator("a.md-missed-month")).hasAttribute("href", "billing?period=2026-10");
        parked.locator("vaadin-button:text-is('Draft it')").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("One invoice is drafted.");
        assertThat(parked).hasCount(0);
        assertThat(page.locator(".md-page")).not().containsText(WHY);
        assertThat(clerk.signIn().get("invoices").expect(200).items())
                .singleElement()
                .satisfies(drafted -> {
                    assertThat(drafted.path("tenant").asText()).isEqualTo("nyc");
                    assertThat(drafted.path("period").asText()).isEqualTo("2026-10");
                    assertThat(drafted.path("status").asText()).isEqualTo("DRAFT");
                });
        page.reload();
        assertThat(page.locator(".md-page-header")).containsText("nothing left to draft");
        assertThat(parked).hasCount(0);
    }

    private static void nobodyElseIsTold() {
        var elsewhere = firstPage(clerkOfAnother);
        assertThat(elsewhere.locator(".md-page")).containsText("OTHER-C1");
        var foreign = Desk.fresh();
        foreign.tenant("abroad");
        foreign.contract("abroad", "2026-11-01");
        var abroad = browser.person(foreign.person(Role.ADMIN, null).email());
        Browser.open(abroad, "/billing?period=2026-10");
        assertThat(abroad.locator(".md-page-header")).containsText("contract");
        for (var page : List.of(elsewhere, abroad)) {
            assertThat(page.locator(".md-missed")).hasCount(0);
            assertThat(page.locator(".md-page")).not().containsText("NYC-C1");
            assertThat(page.locator(".md-page")).not().containsText(WHY);
        }
        var client = browser.person(manager.email());
        client.waitForURL("**/contract");
        assertThat(client.locator(".md-page-header")).containsText("NYC-C1");
        assertThat(client.locator("vaadin-app-layout")).not().containsText("Parked");
        Browser.open(client, "/billing?period=2026-10");
        assertThat(client.locator(".md-empty h3")).hasText("There is nothing here");
        assertThat(client.locator("vaadin-app-layout")).not().containsText(WHY);
    }
}
