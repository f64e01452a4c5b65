package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Goals per metric, service credits and purchase orders in the forms of contracts. */
@OnTheDesk
class AgreeingOnTermsIT {
    private static final YearMonth LAST_MONTH = YearMonth.now(Clock.systemUTC()).minusMonths(1);

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void two_clients_each_with_a_contract_of_a_hundred_a_month() {
        browser = Browser.start();
        desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) {
            desk.tenant(client);
            var contract = Contracts.usual(client.toUpperCase(java.util.Locale.ROOT) + "-C1", "2020-01-01");
            ((ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
            desk.contract(client, contract);
        }
        var service = Map.of("key", "mail", "name", "E-mail", "contract", "ACME-C1", "target", "99.9");
        desk.admin().post("tenants/acme/services", service).expect(201);
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page amending(String path) {
        var page = browser.person(admin.email());
        Browser.open(page, path + "/amend");
        page.waitForSelector(".md-flow-form");
        return page;
    }

    private static void go(Page page) {
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
    }

    private static void next(Page page, String step) {
        go(page);
        page.waitForURL("**/amend?step=" + step);
    }

    private static void press(Locator within, String words) {
        within.locator("vaadin-button:text-is('" + words + "')").first().click();
    }

    private static Locator field(Page page, String kind, String label) {
        return page.locator("vaadin-" + kind + ":has(label:text-is('" + label + "'))")
                .first();
    }

    private static void fill(Page page, String label, String words) {
        fill(field(page, "text-field", label), words);
    }

    private static void fill(Locator field, String words) {
        field.locator("input, textarea").first().fill(words);
        field.page().keyboard().press("Tab");
    }

    private static void choose(Page page, String label, String words) {
        field(page, "select", label).click();
        page.locator("vaadin-select-item:has-text('" + words + "')").last().click();
    }

    @Test
    void goals_and_credits_are_typed_told_their_faults_kept_and_agreed_on() {
        var path = "/clients/acme/contract/ACME-C1";
        var page = amending(path);
        next(page, "service");
        var goal = page.locator("vaadin-text-field:has(label:text-is('Resolution'))")
                .first();
        fill(goal, "101");
        go(page);
        assertThat(goal).containsText("This must be a percentage from 0 to 100");
        fill(goal, "97,5");
        next(page, "prices");
        press(page.locator(".md-flow-form"), "Add a rule");
        choose(page, "Measures", "Availability of a service");
        var service = field(page, "combo-box", "Service");
        service.locator("input").fill("E-mail");
        page.keyboard().press("Enter");
        fill(page, "Below (%)", "99,9");
        fill(page, "Of the base (%)", "120");
        fill(page, "Most of a month (% of the base)", "20");
        go(page);
        assertThat(field(page, "text-field", "Of the base (%)")).containsText("must be at most 100");
        assertThat(field(page, "text-field", "Below (%)").locator("input")).hasValue("99,9");
        fill(page, "Of the base (%)", "10");
        next(page, "review");
        assertThat(page.locator(".md-comparison")).containsText("availability of mail: below 99.9 %: 10 %");
        press(page.locator(".md-flow"), "Draft the amendment");
        page.waitForURL("**" + path + "/versions");
        var drafted = desk.admin()
                .get("tenants/acme/contracts/ACME-C1/versions/2")
                .expect(200)
                .json();
        assertThat(drafted.at("/sla/goals/RESOLUTION").asText()).isEqualTo("97.5");
        assertThat(drafted.at("/serviceCredits/rules/0/service").asText()).isEqualTo("mail");
        assertThat(drafted.at("/serviceCredits/rules/0/bands/0/below").asText()).isEqualTo("99.9");
        assertThat(drafted.at("/serviceCredits/capMonth").asText()).isEqualTo("20");
        theNextAmendmentStartsFromThem(path);
    }

    /** All kinds of rules are read into the form and come out as they were; what nobody touched stays. */
    private static void theNextAmendmentStartsFromThem(String path) {
        var versions = "tenants/acme/contracts/ACME-C1/versions";
        desk.admin().delete(versions + "/2").expect(204);
        var schedule = Map.of(
                "groups", List.of(Map.of("name", "one failure", "takes", "CLIENT_CHOICE")),
                "points", List.of(Map.of("from", 10, "percent", "2")),
                "atRisk", "15",
                "capYear", "5000.00",
                "earnBack", Map.of("months", 2, "reach", "99"),
                "expiresAfter", 12,
                "charges", List.of("Tickets"),
                "rules",
                        List.of(
                                Map.of(
                                        "name",
                                        "a",
                                        "metric",
                                        "FIRST_RESPONSE",
                                        "priority",
                                        "P1",
                                        "model",
                                        "PER_FULL_PERCENT",
                                        "target",
                                        "95",
                                        "measuredFrom",
                                        "HUNDRED",
                                        "percent",
                                        "2",
                                        "group",
                                        "one failure"),
                                Map.of(
                                        "name",
                                        "b",
                                        "metric",
                                        "RESOLUTION",
                                        "model",
                                        "AT_RISK",
                                        "target",
                                        "95",
                                        "pool",
                                        "50",
                                        "allocation",
                                        "20"),
                                Map.of(
                                        "name",
                                        "c",
                                        "metric",
                                        "RESOLUTION",
                                        "model",
                                        "POINTS",
                                        "target",
                                        "90",
                                        "points",
                                        8)));
        desk.admin()
                .post(versions, Map.of("from", "2026-01-01", "serviceCredits", schedule))
                .expect(201);
        desk.admin().put(versions + "/2/activation").expect(200);
        var before = desk.admin().get(versions + "/2").json().path("serviceCredits");
        var page = amending(path);
        next(page, "service");
        next(page, "prices");
        assertThat(page.locator("vaadin-select:has(label:text-is('one failure'))"))
                .containsText("the client picks one");
        next(page, "review");
        assertThat(page.locator(".md-comparison")).containsText("Both say the same.");
        page.goBack();
        page.waitForURL("**/amend?step=prices");
        fill(page, "Void after so many months", "13");
        next(page, "review");
        press(page.locator(".md-flow"), "Draft the amendment");
        page.waitForURL("**" + path + "/versions");
        var after = desk.admin().get(versions + "/3").expect(200).json().path("serviceCredits");
        assertThat(after.path("expiresAfter").asInt()).isEqualTo(13);
        assertThat(after.path("rules").findValuesAsText("name")).containsExactly("a", "b", "c");
        assertThat(after.path("groups")).isEqualTo(before.path("groups"));
        for (var point : List.of(
                "/rules/0/percent",
                "/rules/1/pool",
                "/rules/2/points",
                "/points/0/from",
                "/atRisk",
                "/capYear",
                "/earnBack/reach",
                "/charges/0"))
            assertThat(after.at(point).asText())
                    .as(point)
                    .isEqualTo(before.at(point).asText());
    }

    @Test
    void a_purchase_order_is_typed_in_its_limit_warned_of_and_its_use_told() {
        var path = "/clients/globex/contract/GLOBEX-C1";
        var page = amending(path);
        field(page, "date-picker", "Holds from").locator("input").fill("1 Jan 2021");
        page.keyboard().press("Enter");
        fill(page, "At most", "150");
        go(page);
        assertThat(field(page, "text-field", "Its number")).containsText("This");
        fill(page, "Its number", "PO-9");
        next(page, "service");
        next(page, "prices");
        next(page, "review");
        assertThat(page.locator(".md-comparison")).containsText("PO-9");
        press(page.locator(".md-flow"), "Draft the amendment");
        page.waitForURL("**" + path + "/versions");
        press(page.locator(".md-draft"), "Put in force");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".md-draft")).hasCount(0);
        var runs = "tenants/globex/contracts/GLOBEX-C1/invoice-runs";
        desk.admin()
                .post(runs, Map.of("period", LAST_MONTH.minusMonths(1).toString()))
                .expect(201);
        Browser.open(page, "/billing?period=" + LAST_MONTH);
        assertThat(page.locator(".md-warnings"))
                .containsText(
                        "The purchase order PO-9 allows 150.00 EUR net; 100.00 EUR are invoiced on it, and with this"
                                + " invoice it would be 200.00 EUR.");
        Browser.open(page, path);
        assertThat(page.locator(".md-page"))
                .containsText(java.util.regex.Pattern.compile(
                        "Purchase order PO-9: .*100.00.* of .*150.00.* net invoiced on it"));
    }
}
