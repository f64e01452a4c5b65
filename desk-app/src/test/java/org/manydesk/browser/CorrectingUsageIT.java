package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
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
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Before the run, billing reads which tickets of a month count, decides two of them otherwise, and the invoice has it so. */
@OnTheDesk
class CorrectingUsageIT {
    private static Browser browser;
    private static Desk.Person clerk;
    private static String ours;
    private static String spam;

    @BeforeAll
    static void three_tickets_of_september_of_which_two_count() {
        browser = Browser.start();
        MovableClock.standAt(Instant.parse("2026-09-30T18:00:00Z"));
        var desk = Desk.fresh();
        desk.tenant("acme");
        var terms = Contracts.priced(
                "ACME-C1",
                "2026-01-01",
                "{\"lines\":[{\"name\":\"Tickets\",\"model\":\"STANDARD\",\"unitPrice\":\"10\"}]}");
        ((ObjectNode) terms.path("chargeable")).put("countedAt", "OPENED");
        desk.contract("acme", terms);
        ours = opened(desk, "Down since your change");
        opened(desk, "It does not work");
        spam = opened(desk, "An offer");
        desk.admin().put("tickets/" + spam + "/mark", Map.of("as", "SPAM")).expect(200);
        clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("acme"), List.of());
        MovableClock.standAt(Instant.parse("2026-10-01T09:00:00Z"));
    }

    private static String opened(Desk desk, String subject) {
        var ticket = Map.of(
                "type",
                "INCIDENT",
                "subject",
                subject,
                "description",
                "At all.",
                "requester",
                Map.of("email", "ann@acme.example", "name", "Ann"));
        return desk.admin().post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    @AfterAll
    static void closes_the_browser() {
        MovableClock.reset();
        if (browser != null) browser.close();
    }

    @Test
    void what_is_decided_by_hand_with_a_reason_is_on_the_list_and_on_the_invoice() {
        var page = browser.person(clerk.email());
        Browser.open(page, "/billing?period=2026-09");
        var usage = page.locator("vaadin-dialog-overlay:has(.md-usage)");
        counts(page).click();
        isListed(usage, 2, 1);
        isTold(usage, ours, "Opened on 30 September 2026, 19:00: counted.");
        isTold(usage, spam, "Marked as spam: not counted.");
        leaveOut(page, usage);
        isListed(usage, 1, 2);
        isTold(usage, ours, "Left out by hand: Our change broke it");
        press(page, "Close");
        assertThat(counts(page)).hasText("1\u00a0counted · 2\u00a0not");

        counts(page).click();
        count(page, usage);
        isListed(usage, 2, 1);
        isTold(usage, spam, "Counted by hand: A real request");
        usage.locator("vaadin-tab:has-text('Not counted')").click();
        assertThat(usage.locator(".md-usage a[href='tickets/" + spam + "']"))
                .not()
                .isVisible();
        assertThat(usage.locator(".md-usage a[href='tickets/" + ours + "']")).isVisible();
        press(page, "Close");
        assertThat(counts(page)).hasText("2\u00a0counted · 1\u00a0not");
        press(page, "Draft");
        page.waitForURL("**/invoices/*");
        var invoice = "invoices/" + page.url().substring(page.url().lastIndexOf('/') + 1);
        var by = Clerk.of(clerk.signIn(), "acme");
        assertThat(by.lines(invoice)).containsExactly("Tickets 2 20.00");
        assertThat(by.by().get(invoice + "/lines/1/usage").expect(200).items().map(item -> item.path("ticket")
                        .asText()))
                .contains(spam)
                .doesNotContain(ours);
    }

    private static Locator counts(Page page) {
        return page.locator("vaadin-grid vaadin-button:has-text('counted'):visible")
                .first();
    }

    private static void isListed(Locator usage, int counted, int not) {
        assertThat(usage.locator("vaadin-tab").nth(0)).hasText("All 3");
        assertThat(usage.locator("vaadin-tab").nth(1)).hasText("Counted " + counted);
        assertThat(usage.locator("vaadin-tab").nth(2)).hasText("Not counted " + not);
    }

    private static void isTold(Locator usage, String ticket, String why) {
        assertThat(usage.locator(".md-usage .md-two-lines:has(a[href='tickets/" + ticket + "'])"))
                .containsText(why);
        assertThat(usage.locator(".md-usage span:text-is('" + why + "'):visible")
                        .first())
                .isVisible();
    }

    /** First without a word, then with one that is blank; what is typed at last stays. */
    private static void leaveOut(Page page, Locator usage) {
        var dialog = asked(page, usage, ours, "Leave " + ours + " out by hand");
        press(page, "Leave it out");
        assertThat(dialog.locator("vaadin-text-area")).hasAttribute("invalid", "");
        assertThat(dialog).containsText("Write a sentence.");
        dialog.locator("textarea").fill("   ");
        press(page, "Leave it out");
        assertThat(dialog.locator("vaadin-text-area")).hasAttribute("invalid", "");
        assertThat(dialog.locator("textarea")).hasValue("   ");
        dialog.locator("textarea").fill("Our change broke it");
        press(page, "Leave it out");
        assertThat(dialog).hasCount(0);
    }

    private static void count(Page page, Locator usage) {
        var dialog = asked(page, usage, spam, "Count " + spam + " by hand");
        dialog.locator("textarea").fill("A real request");
        press(page, "Count it");
        assertThat(dialog).hasCount(0);
    }

    private static Locator asked(Page page, Locator usage, String ticket, String title) {
        usage.locator("vaadin-button[aria-label='Correct whether " + ticket + " counts']")
                .click();
        var dialog = page.locator("vaadin-dialog-overlay:has(textarea)");
        assertThat(dialog).containsText(title);
        return dialog;
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").last().click();
    }
}
