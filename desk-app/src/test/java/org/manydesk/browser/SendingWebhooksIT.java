package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The page about messages to other systems. */
@OnTheDesk
class SendingWebhooksIT {
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void two_clients_one_of_whose_clocks_call_a_host_that_is_not_there() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("bravo");
        var contract = Contracts.usual("ACME-C1", "2020-01-01");
        contract.withArray("/sla/targets")
                .addObject()
                .put("metric", "KEEP_IN_TOUCH")
                .put("priority", "P3")
                .put("within", "PT16H")
                .put("time", "ELAPSED");
        contract.withObject("/sla")
                .putArray("escalation")
                .addObject()
                .put("metric", "KEEP_IN_TOUCH")
                .put("at", "PT15H59M59S before due")
                .putArray("steps")
                .addObject()
                .put("webhook", "https://hooks.invalid/in");
        desk.contract("acme", contract);
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        var ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", "Slow", "description", "x", "requester", requester))
                .expect(201)
                .text("ref");
        desk.admin()
                .post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "We look"))
                .expect(201);
        while (desk.admin()
                .get("tenants/acme/webhook-deliveries")
                .expect(200)
                .items()
                .noneMatch(one -> one.path("tries").asInt() > 0)) Thread.onSpinWait();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void a_message_that_nobody_took_says_why_and_is_sent_again() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/webhooks?client=acme");
        var row = page.locator(".md-delivery");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("ticket.escalated");
        assertThat(row).containsText("hooks.invalid");
        assertThat(row).containsText("Waiting");
        assertThat(row).containsText("last answer");
        row.locator("vaadin-button:text-is('Send again')").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("sent again");
        Browser.open(page, "/webhooks?client=bravo");
        assertThat(page.locator(".md-empty")).containsText("No messages");
    }

    @Test
    void the_key_is_hidden_until_it_is_wanted_and_is_replaced_after_a_question() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/webhooks");
        var key = page.locator(".md-secret code");
        assertThat(key).containsText("whsec_•");
        page.locator(".md-secret vaadin-button:text-is('Show')").click();
        desk.admin()
                .put("sessions/current/proof", Map.of("password", Desk.PASSWORD))
                .expect(204);
        var known = desk.admin().get("webhook-key").expect(200).text("key");
        assertThat(key).hasText(known);
        page.locator("vaadin-button:text-is('Replace…')").click();
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(key).not().hasText(known);
        assertThat(key).hasText(Pattern.compile("whsec_[A-Za-z0-9+/=]{40,}"));
        assertThat(desk.admin().get("webhook-key").expect(200).text("key")).isEqualTo(key.innerText());
    }

    @Test
    void others_have_no_such_page() {
        var lead = desk.person(Role.LEAD, null);
        var page = browser.person(lead.email());
        Browser.open(page, "/webhooks");
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }
}
