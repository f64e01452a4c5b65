package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A contract is amended on its pages: drafted from what is agreed, tried, put in force or discarded, and compared. */
@OnTheDesk
class AmendingAContractIT {
    private static final String ROOM = "/clients/acme/contract/ACME-C1";
    private static final String TOMORROW =
            LocalDate.now(Clock.systemUTC()).plusDays(1).toString();

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_contract_with_terms_that_the_forms_have_no_field_for() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("globex");
        for (var client : List.of("acme", "hooli")) {
            desk.tenant(client);
            desk.contract(client, special(client.toUpperCase(java.util.Locale.ROOT) + "-C1"));
        }
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", "Slow", "description", "x", "requester", requester))
                .expect(201);
        admin = desk.person(Role.ADMIN, null);
    }

    /** With a promise for one type only, a fee at zero and a time that is no whole days. */
    private static ObjectNode special(String number) {
        var contract = Contracts.usual(number, "2020-01-01");
        ((com.fasterxml.jackson.databind.node.ArrayNode) contract.at("/sla/targets"))
                .addObject()
                .put("metric", "RESOLUTION")
                .put("priority", "P4")
                .put("type", "QUESTION")
                .putObject("by")
                .put("businessDays", 2);
        ((ObjectNode) contract.path("sla"))
                .put("whenReclassified", "KEEP_OLD")
                .putObject("reopening")
                .put("rule", "NEW_CLOCK");
        ((ObjectNode) contract.at("/rateCard/lines/0")).put("flatFeeAtZero", true);
        ((ObjectNode) contract.at("/rateCard/lines/0/tiers/0")).put("flatFee", "5");
        ((ObjectNode) contract.path("chargeable")).put("reopenFreeWithin", "PT36H");
        return contract;
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button:text-is('" + words + "')").first().click();
    }

    private static void next(Page page, String path, String step) {
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        page.waitForURL("**" + path + "/amend?step=" + step);
    }

    private static void fill(Page page, String label, String words) {
        page.locator("vaadin-text-field:has(label:text-is('" + label + "')) input")
                .first()
                .fill(words);
        page.keyboard().press("Tab");
    }

    private static Page begun(String path) {
        var page = browser.person(admin.email());
        Browser.open(page, path + "/versions");
        press(page, "Amend");
        page.waitForURL("**" + path + "/amend");
        page.locator("vaadin-text-area textarea").fill("Faster and dearer from now on");
        page.keyboard().press("Tab");
        return page;
    }

    @Test
    void an_amendment_is_drafted_tried_and_put_in_force() {
        var page = begun(ROOM);
        page.locator("vaadin-radio-button:has-text('are counted anew')").click();
        next(page, ROOM, "service");
        assertThat(page.locator(".md-flow-form")).containsText("One promise has no field here");
        var resolution = page.locator("vaadin-text-field[aria-label='Resolution of P3 within'] input, "
                + "vaadin-text-field:has(input[aria-label='Resolution of P3 within']) input");
        resolution.first().fill("1 h");
        page.keyboard().press("Tab");
        next(page, ROOM, "prices");
        fill(page, "Bill at least", "750.00");
        page.locator("vaadin-details-summary:has-text('uplifts, VAT')").first().click();
        fill(page, "This line is exempt because", "Vocational training");
        fill(page, "VAT of this line in %", "20");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-text-field:has(label:text-is('This line is exempt because'))"))
                .containsText("only for a vatRate of 0");
        fill(page, "VAT of this line in %", "");
        next(page, ROOM, "review");
        var changes = page.locator(".md-diff");
        assertThat(changes.first()).containsText("P3, Resolution");
        assertThat(page.locator(".md-comparison")).containsText("Bill at least 750.00 EUR");
        assertThat(page.locator(".md-comparison")).containsText("exempt from VAT: Vocational training");
        press(page, "Draft the amendment");
        page.waitForURL("**" + ROOM + "/versions");
        var draft = page.locator(".md-draft");
        assertThat(draft).containsText("Faster and dearer from now on");
        assertThat(draft).containsText("One open clock would move.");
        assertThat(draft).containsText("ACME-1");
        assertThat(draft).containsText("it would have cost");
        onlyWhatWasTouchedIsAmended();
        press(page, "Put in force");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".md-draft")).hasCount(0);
        assertThat(page.locator(".md-version").first()).containsText("Put in force by ADMIN person");
        page.locator(".md-version a").first().click();
        page.waitForURL("**" + ROOM + "/compare?from=1&to=2");
        assertThat(page.locator(".md-diff").first()).containsText("P3, Resolution");
        page.setViewportSize(390, 844);
        assertThat(page.locator(".md-diff-new").first()).containsText("1 h");
        assertThat(page.locator(".md-diff thead").first()).isHidden();
    }

    private static void onlyWhatWasTouchedIsAmended() {
        var before = desk.admin()
                .get("tenants/acme/contracts/ACME-C1/versions/1")
                .expect(200)
                .json();
        var after = desk.admin()
                .get("tenants/acme/contracts/ACME-C1/versions/2")
                .expect(200)
                .json();
        assertThat(after.path("from").asText()).isEqualTo(TOMORROW);
        assertThat(after.path("draftedBy").asText()).isEqualTo("ADMIN person");
        assertThat(after.path("crossing").asText()).isEqualTo("FROM_CREATION");
        assertThat(after.path("calendar")).isEqualTo(before.path("calendar"));
        assertThat(after.path("chargeable")).isEqualTo(before.path("chargeable"));
        assertThat(after.at("/sla/reopening/rule").asText()).isEqualTo("NEW_CLOCK");
        assertThat(after.at("/sla/whenReclassified").asText()).isEqualTo("KEEP_OLD");
        assertThat(after.at("/sla/targets")).hasSize(9);
        assertThat(after.at("/sla/targets/0/by/businessDays").asInt()).isEqualTo(2);
        assertThat(after.at("/rateCard/lines/0/flatFeeAtZero").asBoolean()).isTrue();
        assertThat(after.at("/rateCard/lines/0/vatExemption/reason").asText()).isEqualTo("Vocational training");
        assertThat(after.at("/rateCard/minimum").asText()).isEqualTo("750.00");
    }

    @Test
    void a_first_day_that_cannot_be_is_told_at_once_and_a_draft_is_discarded() {
        var path = "/clients/hooli/contract/HOOLI-C1";
        var page = begun(path);
        var from = page.locator("vaadin-date-picker:has(label:text-is('Holds from'))");
        from.locator("input").fill("1 Jan 2019");
        page.keyboard().press("Enter");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(from).containsText("This must be after the first day of the version before, 2020-01-01.");
        from.locator("input").fill("1 Jan 2031");
        page.keyboard().press("Enter");
        next(page, path, "service");
        next(page, path, "prices");
        next(page, path, "review");
        assertThat(page.locator(".md-comparison")).containsText("Both say the same.");
        press(page, "Draft the amendment");
        page.waitForURL("**" + path + "/versions");
        assertThat(page.locator(".md-draft")).containsText("No open clock would move.");
        press(page, "Discard");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".md-version")).hasCount(1);
    }

    @Test
    void nobody_of_another_client_and_no_client_or_agent_sees_versions_and_a_lead_amends_nothing() {
        var stranger = desk.person(Role.LEAD, null);
        desk.assign(stranger.id(), List.of("globex"), List.of());
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        var theirs = desk.person(Role.CLIENT_MANAGER, "globex");
        for (var reader : List.of(stranger, agent, theirs)) {
            var page = browser.person(reader.email());
            for (var path : List.of("/versions", "/compare", "/amend")) {
                Browser.open(page, ROOM + path);
                assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
            }
        }
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        var page = browser.person(lead.email());
        Browser.open(page, ROOM + "/versions");
        assertThat(page.locator(".md-version").last()).containsText("Version 1");
        assertThat(page.locator("vaadin-button:text-is('Amend')")).hasCount(0);
        Browser.open(page, ROOM + "/amend");
        assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
    }
}
