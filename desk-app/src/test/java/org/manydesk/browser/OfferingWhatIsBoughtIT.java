package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Forms of contracts offer promises and prices for what the service buys, and show what was agreed before (decision 0047). */
@OnTheDesk
class OfferingWhatIsBoughtIT {
    private static final List<String> HELP_DESK = List.of("Incident", "Question");
    private static final List<String> SERVICE_DESK =
            List.of("Incident", "Service request", "Question", "Problem", "Change");

    private static final String ITEMS = "vaadin-select-list-box vaadin-select-item:visible";

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_help_desk_that_promised_and_charges_changes_before() throws SQLException {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        var contract = Contracts.usual("ACME-C1", "2020-01-01").put("model", "SERVICE_DESK");
        ((ArrayNode) contract.at("/sla/targets"))
                .addObject()
                .put("metric", "RESOLUTION")
                .put("priority", "P1")
                .put("type", "CHANGE")
                .put("within", "PT2H")
                .put("time", "BUSINESS");
        ((ObjectNode) contract.at("/rateCard/lines/0"))
                .putObject("only")
                .putArray("types")
                .add("CHANGE");
        desk.contract("acme", contract);
        try (var database = DeskAddress.database();
                var agreed = database.prepareStatement("UPDATE contract_version SET model = 'HELP_DESK'"
                        + " WHERE tenant_id = (SELECT MAX(id) FROM tenant WHERE tenant_key = 'acme')")) {
            assertThat(agreed.executeUpdate()).isEqualTo(1); // as it could be agreed before it was refused
        }
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page admin(String path) {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, path);
        return page;
    }

    private static void next(Page page) {
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
    }

    private static void promise(Page page) {
        page.locator("vaadin-button:text-is('Add a promise')").click();
    }

    private static void takeBack(Page page) {
        page.locator("vaadin-button[aria-label='Remove this promise']").last().click();
    }

    private static Locator kind(Page page, int row) {
        return page.locator("vaadin-select:has(label:text-is('Kind'))").nth(row);
    }

    private static void choose(Page page, Locator select, String words) {
        select.click();
        page.locator(ITEMS + ":text-is('" + words + "')").click();
        assertThat(select).containsText(words);
        assertThat(page.locator(ITEMS)).hasCount(0); // what is offered next is read from an open list
    }

    private static List<String> offered(Page page, Locator select) {
        select.click();
        var items = page.locator(ITEMS);
        assertThat(items.first()).isVisible();
        var words = items.allInnerTexts().stream().map(String::strip).toList();
        page.keyboard().press("Escape");
        assertThat(items).hasCount(0);
        return words.stream()
                .filter(word -> !word.isEmpty() && !word.equals("any"))
                .toList();
    }

    private static void charges(Page page, List<String> expected) {
        page.locator("vaadin-multi-select-combo-box:has(label:text-is('Types'))")
                .locator("[part=toggle-button], [slot=input]")
                .first()
                .click();
        var items = page.locator("vaadin-multi-select-combo-box-item:visible");
        page.waitForCondition(() -> items.allInnerTexts().stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList()
                .equals(expected));
        page.keyboard().press("Escape");
    }

    @Test
    void a_new_contract_offers_the_types_of_its_service_and_those_of_another_once_it_is_chosen() {
        var page = admin("/clients/acme/contracts/new");
        promise(page);
        assertThat(offered(page, kind(page, 0))).containsExactlyElementsOf(HELP_DESK);
        var service =
                page.locator("vaadin-select:has(label:text-is('Service'))").first();
        choose(page, service, "Service desk");
        assertThat(offered(page, kind(page, 0))).containsExactlyElementsOf(SERVICE_DESK);
        choose(page, kind(page, 0), "Problem");
        choose(page, service, "Help desk");
        assertThat(kind(page, 0)).containsText("Problem");
        assertThat(offered(page, kind(page, 0))).containsExactly("Incident", "Question", "Problem");
        promise(page);
        assertThat(offered(page, kind(page, 1))).containsExactlyElementsOf(HELP_DESK);
        takeBack(page);
        takeBack(page);
        next(page);
        page.waitForURL("**/new?step=prices");
        page.locator("vaadin-details-summary:has-text('Which tickets')").first().click();
        charges(page, HELP_DESK);
    }

    @Test
    void an_amendment_shows_what_the_version_before_has_and_offers_no_more_of_it() {
        var page = admin("/clients/acme/contract/ACME-C1/amend");
        next(page);
        page.waitForURL("**/amend?step=service");
        assertThat(kind(page, 0)).containsText("Change");
        promise(page);
        assertThat(offered(page, kind(page, 1))).containsExactlyElementsOf(HELP_DESK);
        takeBack(page);
        next(page);
        page.waitForURL("**/amend?step=prices");
        charges(page, List.of("Incident", "Question", "Change"));
        next(page);
        page.waitForURL("**/amend?step=review");
        assertThat(page.locator(".md-comparison")).containsText("Both say the same.");
    }

    @Test
    void a_ticket_can_be_of_a_type_that_its_client_bought_and_clients_raise_no_changes() {
        desk.tenant("globex");
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme", "globex"), List.of());
        var page = browser.person(agent.email());
        Browser.open(page, "/queue");
        page.locator("vaadin-button:text-is('New ticket')").first().click();
        var dialog = page.locator("vaadin-dialog-overlay").last();
        var type = dialog.locator("vaadin-select:has(label:text-is('What kind of request'))");
        for (var client :
                Map.of("Client acme", HELP_DESK, "Client globex", SERVICE_DESK).entrySet()) {
            dialog.locator("vaadin-combo-box:has(label:text-is('Client')) input")
                    .fill(client.getKey());
            page.locator("vaadin-combo-box-item:visible:has-text('" + client.getKey() + "')")
                    .click();
            assertThat(page.locator("vaadin-combo-box-item:visible")).hasCount(0);
            page.waitForCondition(() -> offered(page, type).equals(client.getValue()));
        }
        assertThat(raisedBy("acme")).containsExactlyElementsOf(HELP_DESK);
        assertThat(raisedBy("globex")).containsExactly("Incident", "Service request", "Question");
    }

    private static List<String> raisedBy(String client) {
        var page = browser.person(desk.person(Role.REQUESTER, client).email());
        Browser.open(page, "/my-tickets");
        page.locator("vaadin-button:has-text('Raise a ticket')").click();
        return offered(page, page.locator("vaadin-select:has(label:text-is('What kind of request'))"));
    }

    @Test
    void services_are_in_the_menu_of_a_companys_people_once_it_has_one() {
        desk.tenant("plain");
        desk.contract("plain", "2020-01-01");
        var manager = desk.person(Role.CLIENT_MANAGER, "plain").email();
        assertThat(menu(browser.person(manager))).contains("Knowledge").doesNotContain("Services");
        var service = Map.of("key", "mail", "name", "Mail", "contract", "PLAIN-C1", "target", "99");
        desk.admin().post("tenants/plain/services", service).expect(201);
        assertThat(menu(browser.person(manager))).contains("Services");
    }

    private static List<String> menu(Page page) {
        page.waitForSelector("vaadin-side-nav-item");
        return page.locator("vaadin-side-nav-item").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }
}
