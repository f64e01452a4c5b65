package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Notice, rest and renewal on pages, and the reminder of notice that is due. */
@OnTheDesk
class EndingAContractIT {
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void contracts_that_end_in_a_hundred_days() {
        browser = Browser.start();
        desk = Desk.fresh();
        for (var client : List.of("acme", "globex", "hooli", "initech")) {
            desk.tenant(client);
            var number = client.toUpperCase(Locale.ROOT) + "-C1";
            var until = TODAY.plusDays(100).toString();
            desk.contract(client, Contracts.usual(number, "2020-01-01").put("until", until));
        }
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page versions(String client) {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/" + client + "/contract/" + client.toUpperCase(Locale.ROOT) + "-C1/versions");
        return page;
    }

    private static void press(Page page, String words) {
        page.locator(".md-card vaadin-button:text-is('" + words + "')").click();
    }

    private static void confirm(Page page, String words) {
        page.locator("vaadin-dialog-overlay vaadin-button:text-is('" + words + "')")
                .click();
    }

    private static void fill(Page page, String field, String label, String value) {
        page.locator(field + ":has(label:text-is('" + label + "'))")
                .locator("input, textarea")
                .first()
                .fill(value);
        page.keyboard().press("Tab");
    }

    private static Locator term(Page page) {
        return page.locator(".md-card:has(h2:text-is('Term'))");
    }

    @Test
    void a_renewal_is_agreed_on_reminded_of_done_and_taken_back() {
        var page = versions("acme");
        press(page, "Agree on renewal");
        fill(page, "vaadin-integer-field", "Months by which it is prolonged", "121");
        confirm(page, "Agree on renewal");
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("This must be 1 to 120 months.");
        fill(page, "vaadin-integer-field", "Months by which it is prolonged", "12");
        fill(page, "vaadin-integer-field", "Days of notice before its end", "90");
        confirm(page, "Agree on renewal");
        var by = TODAY.plusDays(10).format(DAY);
        assertThat(term(page)).containsText("Notice can be given until " + by);
        assertThat(term(page)).containsText("It renews itself by 12 months");
        Browser.open(page, "/clients");
        assertThat(page.locator(".md-page-header")).containsText("1 notice to decide on");
        assertThat(page.locator("vaadin-grid")).containsText("Notice by " + by);
        page = versions("acme");
        press(page, "Renew now");
        confirm(page, "Renew now");
        assertThat(page.locator(".md-version")).hasCount(2);
        assertThat(page.locator(".md-version").first()).containsText("Renewed by 12 months");
        press(page, "No renewal");
        assertThat(term(page)).containsText("Nothing is agreed on renewal.");
        Browser.open(page, "/clients");
        assertThat(page.locator(".md-page-header")).containsText("no notice to decide on");
    }

    @Test
    void a_contract_rests_and_goes_on_and_ends_by_notice() {
        var page = versions("globex");
        press(page, "Suspend");
        confirm(page, "Suspend");
        assertThat(page.locator(".md-card vaadin-button:text-is('Let it go on')"))
                .hasCount(1);
        press(page, "Let it go on");
        press(page, "Give notice");
        fill(page, "vaadin-date-picker", "Last day", TODAY.plusDays(30).format(DAY));
        confirm(page, "Give notice");
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("This must be 1 to 500 characters.");
        fill(page, "vaadin-text-area", "Why", "They moved in-house");
        confirm(page, "Give notice");
        assertThat(term(page)).containsText("Notice was given: They moved in-house");
        assertThat(page.locator(".md-version").first()).containsText("They moved in-house");
    }

    @Test
    void a_suspension_to_come_is_told_and_withdrawn() {
        var page = versions("initech");
        var first = TODAY.plusDays(14).format(DAY);
        press(page, "Suspend");
        fill(page, "vaadin-date-picker", "From", first);
        confirm(page, "Suspend");
        assertThat(term(page)).containsText("It rests from " + first + " on.");
        assertThat(page.locator(".md-card vaadin-button:text-is('Suspend')")).hasCount(0);
        press(page, "Withdraw the suspension");
        assertThat(page.locator(".md-card vaadin-button:text-is('Suspend')")).hasCount(1);
        assertThat(term(page)).not().containsText("It rests");
        Browser.open(page, "/audit");
        assertThat(page.locator("vaadin-grid").first()).containsText("Withdrew the suspension of the contract");
    }

    @Test
    void whoever_does_not_administer_ends_nothing() {
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("hooli"), List.of());
        var page = browser.person(lead.email());
        Browser.open(page, "/clients/hooli/contract/HOOLI-C1/versions");
        assertThat(page.locator(".md-version")).hasCount(1);
        assertThat(page.locator("vaadin-button:text-is('Give notice')")).hasCount(0);
        Browser.open(page, "/clients/acme/contract/ACME-C1/versions");
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }
}
