package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.offboarding.Meant;
import org.manydesk.scope.Role;

/** An administrator lets a client go, takes its things along, and lets it stay after all. */
@OnTheDesk
class LettingAClientGoIT {
    private static final Instant IN_MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant THE_DAY = Instant.parse("2026-03-09T00:00:00Z");

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void a_client_leaves_with_its_pack_and_stays_after_all() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/off-boarding");
        assertThat(page.getByText("No client leaves")).isVisible();
        button(page, "Let a client go").click();
        var dialog = page.locator("vaadin-dialog-overlay");
        var begin = dialog.locator("vaadin-button").last();
        assertThat(begin).isDisabled();
        dialog.locator("vaadin-combo-box input").fill("acme");
        page.locator("vaadin-combo-box-item").first().click();
        dialog.locator("vaadin-text-field input").first().fill("Their contract is over");
        dialog.locator("vaadin-text-field input").last().fill("acme");
        begin.click();
        assertThat(page.getByText("Client acme leaves. Save its hand-over pack before the day."))
                .isVisible();
        Assertions.assertThat(desk.admin()
                        .get("tenants/acme")
                        .json()
                        .path("suspended")
                        .asBoolean())
                .isTrue();

        page.getByText("Their contract is over").click();
        var asked = page.locator("vaadin-checkbox");
        assertThat(asked).hasCount(1);
        assertThat(asked).containsText("Nobody took its hand-over pack");
        var pack = page.waitForDownload(
                () -> page.getByText("Save the hand-over pack").click());
        Assertions.assertThat(pack.suggestedFilename()).isEqualTo("hand-over-acme.zip");
        button(page, "Let it stay").click();
        assertThat(page.getByText("Client acme stays.")).isVisible();
        Assertions.assertThat(desk.admin()
                        .get("tenants/acme")
                        .json()
                        .path("suspended")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void the_proof_lists_each_document_that_the_law_has_kept() {
        MovableClock.standAt(IN_MARCH);
        try {
            var provider = Desk.fresh();
            var admin = provider.person(Role.ADMIN, null);
            var number = issued(provider);
            var leaving = Map.of("reason", "They merged", "eraseOn", "2026-03-09");
            provider.admin().put("tenants/globex/off-boarding", leaving).expect(200);
            Meant.all(provider.admin(), "globex");
            MovableClock.standAt(THE_DAY);
            Timers.eraseThoseWhoLeft();
            var page = browser.person(admin.email());
            Browser.open(page, "/off-boarding");
            page.getByText("They merged").click();
            var documents = page.locator(".md-details .md-table:has-text('Kept until')");
            assertThat(documents.locator("thead")).containsText("Kept until");
            assertThat(documents.locator("tbody tr")).hasCount(1);
            assertThat(documents.locator("tbody")).containsText("Invoice " + number);
            assertThat(documents.locator("tbody")).containsText("2036");
        } finally {
            MovableClock.reset();
        }
    }

    /** The number of an invoice of a client that pays by the month. */
    private static String issued(Desk provider) {
        provider.tenant("globex");
        var prices =
                "{\"lines\":[{\"name\":\"Desk\",\"charge\":\"PER_MONTH\",\"model\":\"STANDARD\",\"unitPrice\":\"100.00\"}]}";
        var contract = provider.contract("globex", Contracts.priced("GLOBEX-C1", "2020-01-01", prices));
        var run = provider.admin()
                .post("tenants/globex/contracts/" + contract + "/invoice-runs", Map.of("period", "2026-02"))
                .expect(201);
        var invoice = "invoices/" + run.text("invoice");
        provider.admin().put(invoice + "/approval").expect(200);
        return provider.admin().put(invoice + "/issue").expect(200).text("number");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
