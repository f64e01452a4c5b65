package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.credit.CreditScene;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Every cent of an invoice opens to what it rests on, for billing and the client; what the client asks is answered there. */
@OnTheDesk
class OpeningLinesIT {
    private static final String HALF_OR_LESS =
            """
            {"rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "priority": "P1", "model": "BANDS",
               "bands": [{"below": "95", "percent": "10"}, {"below": "80", "percent": "25"}]}]}""";

    private static Browser browser;
    private static Desk.Person clerk;
    private static Desk.Person manager;
    private static String invoice;
    private static String late;
    private static String prompt;

    @BeforeAll
    static void an_issued_invoice_of_two_tiers_and_a_service_credit() {
        browser = Browser.start();
        var scene = CreditScene.begun();
        scene.client("acme", HALF_OR_LESS, card -> {
            var line = ((ArrayNode) card.path("lines")).removeAll().addObject();
            line.put("name", "Tickets").put("model", "GRADUATED");
            var tiers = line.putArray("tiers");
            tiers.addObject().put("upTo", 1).put("unitPrice", "14.00");
            tiers.addObject().put("unitPrice", "10.00");
        });
        late = scene.month("acme", "2026-09", true);
        scene.closed("acme", "2026-09");
        scene.decide("acme", scene.credits("acme").path(0), "APPROVED").expect(200);
        invoice = scene.approved("acme", "2026-09");
        scene.admin().put(invoice + "/issue").expect(200);
        prompt = scene.admin()
                .get(invoice + "/lines/1/usage")
                .items()
                .map(ticket -> ticket.path("ticket").asText())
                .filter(ref -> !ref.equals(late))
                .findFirst()
                .orElseThrow();
        clerk = scene.desk().person(Role.BILLING, null);
        scene.desk().assign(clerk.id(), List.of("acme"), List.of());
        manager = scene.desk().person(Role.CLIENT_MANAGER, "acme");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
        MovableClock.reset();
    }

    @Test
    void billing_and_the_client_open_each_line_to_its_tickets_tiers_and_rules() {
        for (var reader : List.of(clerk, manager)) {
            var page = browser.person(reader.email());
            var side = opened(page, "Tickets");
            assertThat(side).containsText("24.00 EUR");
            assertThat(side).containsText("version 1 of contract ACME-C1");
            assertThat(side).containsText("ticket 1, tier 1: 14.00 EUR");
            assertThat(side).containsText("ticket 2, tier 2: 10.00 EUR");
            assertThat(side.locator("a[href='tickets/" + late + "']")).hasCount(1);

            var missed = behind(side, late);
            assertThat(missed).containsText("First response late");
            assertThat(missed).containsText("Resolution in time");
            assertThat(missed).containsText("It led to a service credit for September 2026: 6.00 EUR (Taken off)");
            var kept = behind(side, prompt);
            assertThat(kept).containsText("First response in time");
            assertThat(kept).not().containsText("service credit");

            side = opened(page, "Service credit");
            assertThat(side).containsText("-6.00 EUR");
            assertThat(side).containsText("25 % of 24.00 EUR, the charges of September 2026: 6.00 EUR within caps.");
            assertThat(side).containsText("1 of 2");
            assertThat(side).containsText("below 95 %: 10 %; below 80 %: 25 %");
            assertThat(side).containsText("1 breached clock");
            side.locator("a[href='tickets/" + late + "']").click();
            page.waitForURL("**/tickets/" + late);
            assertThat(page.locator(".md-ticket")).containsText("It does not work");
        }
    }

    @Test
    void what_the_client_asks_on_a_line_is_upheld_credited_or_withdrawn_there() {
        var client = browser.person(manager.email());
        var billing = browser.person(clerk.email());
        ask(client, "Why two?");
        answer(billing, "Both of you called.", "Uphold the charge");
        assertThat(badges(billing)).hasText(new String[] {"Upheld"});
        ask(client, "Is one not ours?");
        answer(billing, "It is ours.", "Withdrawn by the client");
        assertThat(badges(billing)).hasText(new String[] {"Upheld", "Withdrawn"});
        ask(client, "Then half of it?");
        answer(billing, "Agreed.", "Credit it");
        billing.locator("vaadin-big-decimal-field input").fill("5.00");
        billing.locator("vaadin-button:text-is('Issue the credit note')").click();
        assertThat(badges(billing)).hasText(new String[] {"Upheld", "Withdrawn", "Credited"});

        var side = opened(client, "Tickets");
        assertThat(badges(client)).hasText(new String[] {"Upheld", "Withdrawn", "Credited"});
        assertThat(side).containsText("Both of you called.");
        assertThat(side).containsText("It is ours.");
        assertThat(side).containsText("Agreed.");
        assertThat(side).containsText("5.00 EUR net of this line were taken back");
        assertThat(client.locator("vaadin-button:text-is('Credit it')")).hasCount(0);
    }

    /** The first line is open as soon as the page is there. */
    private static Locator opened(Page page, String line) {
        Browser.open(page, "/" + invoice);
        if (!line.equals("Tickets"))
            page.locator(".md-paper-line:text-is('" + line + "')").click();
        var side = page.locator(".md-invoice-side");
        assertThat(side).containsText(": " + line);
        return side;
    }

    private static Locator behind(Locator side, String ticket) {
        return side.locator(".md-two-lines:has(a[href='tickets/" + ticket + "'])");
    }

    private static void ask(Page page, String question) {
        opened(page, "Tickets").locator("vaadin-text-area textarea").last().fill(question);
        page.locator("vaadin-button:text-is('Ask about this line')").click();
        assertThat(page.locator(".md-question").last()).containsText(question);
    }

    private static void answer(Page page, String words, String outcome) {
        opened(page, "Tickets").locator(".md-question textarea").fill(words);
        page.locator("vaadin-button:text-is('" + outcome + "')").click();
    }

    private static Locator badges(Page page) {
        return page.locator(".md-question .md-badge");
    }
}
