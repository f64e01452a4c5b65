package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class TakingOnAClientIT {
    private static final String GIVING_BACK =
            """
            contract:
              model: HELP_DESK
              currency: EUR
              calendar: {hours: {mon: [[08:00, 16:00]]}}
              sla: {targets: [{metric: RESOLUTION, priority: P1, within: PT4H, time: BUSINESS}]}
              rateCard: {lines: [{name: Tickets, charge: PER_TICKET, model: STANDARD, unitPrice: "9.00"}]}
              serviceCredits:
                rules: [{name: Repairs, metric: RESOLUTION, model: BANDS, bands: [{below: "95", percent: "5"}]}]
            """;

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_provider_with_one_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static void fill(Page page, String label, String words) {
        page.locator("vaadin-text-field:has(label:text-is('" + label + "')) input")
                .first()
                .fill(words);
        page.keyboard().press("Tab");
    }

    private static void next(Page page, String step) {
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        page.waitForURL("**/clients/new?step=" + step);
    }

    @Test
    void company_contract_and_people_come_into_being_in_one_flow() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/new");
        fill(page, "Name", "Glacier Optics");
        next(page, "brand");
        next(page, "service");
        assertThat(page.locator(".md-week")).containsText("40 h open in this week");
        next(page, "prices");
        assertThat(page.locator(".md-sentence")).containsText("121 tickets in a month would cost 1,399.50 EUR net.");
        next(page, "people");
        fill(page, "Name", "Greta Holm");
        fill(page, "E-mail", "greta-" + desk.mark() + "@glacier.example");
        next(page, "mail");
        writesToItsOwnAddress(page);
        next(page, "forms");
        next(page, "knowledge");
        next(page, "review");
        assertThat(page.locator(".md-flow-form")).containsText("GLACIER-1");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".md-empty h3")).hasText("Glacier Optics is taken on");
        isThereOverHttp();
    }

    private static void writesToItsOwnAddress(Page page) {
        fill(page, "Support address", desk.supportAddress("acme"));
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-text-field:has(label:text-is('Support address'))"))
                .containsText("reaches another client");
        fill(page, "Support address", desk.supportAddress("glacier"));
        assertThat(page.locator(".md-flow-preview"))
                .containsText("Whoever writes to " + desk.supportAddress("glacier"));
    }

    private static void isThereOverHttp() {
        var glacier = desk.admin().get("tenants/glacier").expect(200);
        assertThat(glacier.text("supportAddress")).isEqualTo(desk.supportAddress("glacier"));
        var contract = desk.admin()
                .get("tenants/glacier/contracts")
                .expect(200)
                .items()
                .findFirst()
                .orElseThrow();
        assertThat(contract.get("state").asText()).isEqualTo("ACTIVE");
        var requester = Map.of("email", "greta@glacier.example", "name", "Greta");
        var ticket = desk.admin()
                .post(
                        "tenants/glacier/tickets",
                        Map.of("type", "INCIDENT", "subject", "First", "description", "x", "requester", requester))
                .expect(201);
        assertThat(ticket.text("ref")).isEqualTo("GLACIER-1");
    }

    private static void startFrom(Page page, String template) {
        var select = page.locator("vaadin-select:has(label:text-is('Template'))");
        select.click();
        page.locator("vaadin-select-item:has-text('" + template + "')").click();
        assertThat(select).containsText(template);
    }

    @Test
    void another_template_takes_away_what_only_the_one_before_agreed_on() {
        desk.admin()
                .with("Content-Type", "application/yaml")
                .post("tenants/onboarding/templates?name=giving-back", GIVING_BACK)
                .expect(201);
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/new");
        startFrom(page, "giving-back");
        startFrom(page, "Help desk, per ticket");
        fill(page, "Name", "Island Ferries");
        next(page, "brand");
        next(page, "service");
        next(page, "prices");
        next(page, "people");
        next(page, "mail");
        next(page, "forms");
        next(page, "knowledge");
        next(page, "review");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".md-empty h3")).hasText("Island Ferries is taken on");
        var contracts = desk.admin().get("tenants/island/contracts").expect(200).text();
        assertThat(contracts).contains("GRADUATED").doesNotContain("Repairs");
    }

    @Test
    void a_template_fills_in_hours_promises_and_prices() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/new");
        startFrom(page, "Service desk, retainer");
        fill(page, "Name", "Harbour Cranes");
        next(page, "brand");
        next(page, "service");
        assertThat(page.locator(".md-week")).containsText("50 h open in this week");
        assertThat(page.locator("vaadin-select:has(label:text-is('Service'))").first())
                .containsText("Service desk");
        next(page, "prices");
        next(page, "people");
        next(page, "mail");
        next(page, "forms");
        next(page, "knowledge");
        next(page, "review");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".md-empty h3")).hasText("Harbour Cranes is taken on");
        var contracts =
                desk.admin().get("tenants/harbour/contracts").expect(200).text();
        assertThat(contracts).contains("\"model\":\"SERVICE_DESK\"", "\"bundlePrice\":\"960\"");
    }

    @Test
    void a_client_without_a_name_is_told_what_to_do() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/new");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-text-field:has(label:text-is('Name'))").first())
                .containsText("Give the client a name.");
    }

    @Test
    void an_amount_that_cannot_be_paid_in_the_currency_is_refused_beside_its_field() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/acme/contracts/new");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        page.waitForURL("**/clients/acme/contracts/new?step=prices");
        page.locator("vaadin-combo-box:has(label:text-is('Currency')) input").fill("JPY");
        page.keyboard().press("Enter");
        fill(page, "Bill at least", "1000.55");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-text-field:has(label:text-is('Bill at least'))"))
                .containsText("must not have more decimals than JPY has: 0.");
        fill(page, "Bill at least", "1000");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        page.waitForURL("**/clients/acme/contracts/new?step=review");
    }

    @Test
    void a_new_contract_can_be_billed_with_that_of_a_group_from_the_beginning() {
        desk.tenant("holding");
        desk.contract("holding", "2026-01-01");
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/acme/contracts/new");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        page.waitForURL("**/clients/acme/contracts/new?step=prices");
        fill(page, "Number", "ACME-G1");
        page.locator("vaadin-combo-box:has(label:text-is('Billed with')) input").fill("HOLDING");
        page.locator("vaadin-combo-box-item:has-text('HOLDING-C1')").click();
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        page.waitForURL("**/clients/acme/contracts/new?step=review");
        assertThat(page.locator(".md-flow-form")).containsText("the invoice of Client holding, contract HOLDING-C1");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        page.waitForURL("**/clients/acme/contracts");
        var contract = desk.admin().get("tenants/acme/contracts/ACME-G1").expect(200);
        assertThat(contract.text("state")).isEqualTo("ACTIVE");
        assertThat(contract.json().at("/billedWith/tenant").asText()).isEqualTo("holding");
    }

    @Test
    void a_key_that_is_taken_is_told_at_once_and_nothing_typed_is_lost() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/new");
        fill(page, "Name", "Acme");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".md-faults")).containsText("There is already a client with the key acme.");
        fill(page, "Key", "acme-two");
        next(page, "brand");
        page.goBack();
        assertThat(page.locator("vaadin-text-field:has(label:text-is('Key')) input"))
                .hasValue("acme-two");
    }
}
