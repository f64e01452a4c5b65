package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A ticket was invoiced and then marked as a duplicate: billing says, with a reason, that it stays charged. */
@OnTheDesk
class StayingChargedIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person clerk;
    private static Desk.Person elsewhere;
    private static String ref;

    @BeforeAll
    static void a_ticket_that_is_charged_and_would_not_be_now() {
        browser = Browser.start();
        MovableClock.standAt(Instant.parse("2026-08-05T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", Contracts.usual("ACME-C1", "2026-08-01"));
        clerk = clerkOf("acme");
        elsewhere = clerkOf("globex");
        var boss = desk.person(Role.ADMIN, null);
        ref = resolved();
        MovableClock.standAt(Instant.parse("2026-09-02T09:00:00Z"));
        var admin = boss.signIn();
        var run = admin.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-08"));
        var invoice = "invoices/" + run.expect(201).text("invoice");
        admin.put(invoice + "/approval").expect(200);
        admin.put(invoice + "/issue").expect(200);
        admin.put("tickets/" + ref + "/mark", Map.of("as", "DUPLICATE")).expect(200);
    }

    private static Desk.Person clerkOf(String client) {
        var person = desk.person(Role.BILLING, null);
        desk.assign(person.id(), List.of(client), List.of());
        return person;
    }

    private static String resolved() {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"));
        var made = desk.admin().post("tenants/acme/tickets", ticket).expect(201).text("ref");
        desk.admin()
                .put("tickets/" + made + "/status", Map.of("status", "RESOLVED"))
                .expect(200);
        return made;
    }

    @AfterAll
    static void closes_the_browser() {
        MovableClock.reset();
        if (browser != null) browser.close();
    }

    @Test
    void it_is_listed_until_somebody_says_why_it_stays_charged() {
        var page = browser.person(clerk.email());
        Browser.open(page, "/billing?period=2026-08");
        var listed = page.locator(".md-missed:has-text('is charged and would not be now')");
        assertThat(listed).containsText(ref);
        press(page, "Stays charged");
        var dialog = page.locator("vaadin-dialog-overlay");
        assertThat(dialog).containsText("Let " + ref + " stay charged?");
        assertThat(dialog).containsText("It does not work");
        press(page, "Stays charged");
        assertThat(dialog.locator("vaadin-text-area")).hasAttribute("invalid", "");
        dialog.locator("textarea").fill("It was work all the same");
        press(page, "Stays charged");
        assertThat(listed).hasCount(0);
        assertThat(dialog).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(clerk.signIn()
                        .get("unbilled?period=2026-08")
                        .expect(200)
                        .json()
                        .path("tickets"))
                .isEmpty();
        var stranger = browser.person(elsewhere.email());
        Browser.open(stranger, "/billing?period=2026-08");
        assertThat(stranger.locator(".md-page")).not().containsText(ref);
    }

    @Test
    void what_is_on_no_line_is_on_the_first_page_until_its_month_is_issued_and_then_as_left_out() {
        MovableClock.standAt(Instant.parse("2026-08-05T09:00:00Z"));
        var own = Desk.fresh();
        own.tenant("acme");
        var terms = Contracts.usual("ACME-C1", "2026-08-01");
        ((ObjectNode) terms.at("/rateCard/lines/0"))
                .putObject("only")
                .putArray("priorities")
                .add("P1");
        own.contract("acme", terms);
        var bill = own.person(Role.BILLING, null);
        own.assign(bill.id(), List.of("acme"), List.of());
        var boss = own.person(Role.ADMIN, null);
        History.resolved(own, "acme", "2026-08-10", 1);
        MovableClock.standAt(Instant.parse("2026-09-02T09:00:00Z"));
        var page = browser.person(bill.email());
        page.waitForURL("**/billing");
        var parked = page.locator(".md-missed:has-text('no line of the price list is for them')");
        assertThat(parked.locator("h3")).hasText("One ticket will not be charged");
        assertThat(parked.locator("a[href^='tickets/']")).hasCount(1);
        var by = Clerk.of(boss.signIn(), "acme");
        var invoice = by.run("2026-08");
        Browser.open(page, "/billing");
        assertThat(parked.locator("h3")).hasText("One ticket will not be charged");
        by.issue(invoice);
        Browser.open(page, "/billing");
        assertThat(parked.locator("h3")).hasText("One ticket was left out of an issued invoice");
    }

    @Test
    void fifty_are_shown_at_once_and_the_rest_on_demand() {
        MovableClock.standAt(Instant.parse("2026-09-02T09:00:00Z"));
        var many = Desk.fresh();
        many.tenant("acme");
        many.contract("acme", "2026-08-01");
        History.resolved(many, "acme", "2026-08-10", 52);
        var by = Clerk.of(many.admin(), "acme");
        by.issue(by.run("2026-08"));
        var refs = many.admin()
                .get("tickets?limit=200")
                .expect(200)
                .items()
                .map(ticket -> ticket.path("ref").asText())
                .toList();
        for (var duplicate : refs)
            many.admin()
                    .put("tickets/" + duplicate + "/mark", Map.of("as", "DUPLICATE"))
                    .expect(200);
        var page = browser.person(many.person(Role.ADMIN, null).email());
        Browser.open(page, "/billing?period=2026-08");
        var listed = page.locator(".md-missed:has-text('tickets are charged and would not be now')");
        assertThat(listed).containsText("More than 50 tickets are charged and would not be now");
        var named = listed.locator("a[href^='tickets/']");
        assertThat(named).hasCount(50);
        listed.locator("vaadin-button:text-is('Show more')").click();
        assertThat(named).hasCount(52);
        assertThat(listed.locator("h3")).hasText("52 tickets are charged and would not be now");
        assertThat(listed.locator("vaadin-button:text-is('Show more')")).isHidden();
        assertThat(listed.locator("vaadin-button:text-is('Stays charged')")).hasCount(52);
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").last().click();
    }
}
