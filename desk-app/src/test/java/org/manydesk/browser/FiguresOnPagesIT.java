package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.History;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What pages show of forecast and margin, beside what the interface says and what a head works out. */
@OnTheDesk
class FiguresOnPagesIT {
    private static final String PAST =
            """
            {"externalId":"p%1$d","type":"INCIDENT","subject":"%2$s","description":"B","priority":"P3","category":"%3$s",\
            "requester":{"email":"old@acme.example","name":"Old"},"timeline":[\
            {"at":"2026-10-05T09:00:00Z","event":"OPENED"},{"at":"2026-10-05T10:00:00Z","event":"STATUS","to":"RESOLVED"}]}
            """;

    private static Browser browser;

    @BeforeAll
    static void opens_a_browser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closes_the_browser() {
        MovableClock.reset();
        if (browser != null) browser.close();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }

    private static Desk.Person clerk(Desk desk, String... clients) {
        var clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of(clients), List.of());
        return clerk;
    }

    private static List<String> cells(Locator row) {
        return row.locator("td").allInnerTexts().stream()
                .map(cell -> cell.replace('\u00a0', ' ').strip())
                .toList();
    }

    private static String money(JsonNode amount) {
        return amount.path("amount").asText() + " " + amount.path("currency").asText();
    }

    /**
     * Monday, 19 October 2026, 09:00 in London: 12 of 22 working days are over. August had 42 tickets on 21 working days,
     * September 22 on 22, so 1.5 a day are expected, and 1 to 2 may be; 12.00 each.
     */
    @Test
    void the_forecast_shows_what_is_measured_what_is_expected_and_how_far_it_may_be_off() {
        at("2026-10-19T08:00:00Z");
        var desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) {
            desk.tenant(client);
            desk.contract(client, "2026-08-01");
        }
        History.resolved(desk, "acme", "2026-08-10", 42);
        History.resolved(desk, "acme", "2026-09-10", 22);
        History.resolved(desk, "acme", "2026-10-05", 18);
        var clerk = clerk(desk, "acme");
        var page = browser.person(clerk.email());
        Browser.open(page, "/billing?period=2026-10");
        var section = page.locator(".md-room-section:has(h2:text-is('What the month will come to'))");
        assertThat(section.locator("tbody tr")).hasCount(2);
        var shown = cells(section.locator("tbody tr").first());
        assertThat(shown.getFirst()).contains("ACME-C1");
        assertThat(shown.subList(1, 6))
                .containsExactly("18", "33", "216.00 EUR", "396.00 EUR", "336.00 EUR to 456.00 EUR");
        assertThat(cells(section.locator("tbody tr").last()))
                .containsExactly(
                        "Together, in EUR", "18", "33", "216.00 EUR", "396.00 EUR", "336.00 EUR to 456.00 EUR");
        var told = clerk.signIn()
                .get("tenants/acme/contracts/ACME-C1/forecast")
                .expect(200)
                .json();
        assertThat(shown.subList(1, 6))
                .containsExactly(
                        told.at("/measured/tickets").asText(),
                        told.at("/expected/tickets").asText(),
                        money(told.at("/measured/net")),
                        money(told.at("/expected/net")),
                        money(told.at("/lowest/net")) + " to " + money(told.at("/highest/net")));
    }

    /** The same month as the client sees it in the contract room; the neighbour sees another's nowhere. */
    @Test
    void the_client_sees_the_forecast_in_its_own_contract_room() {
        at("2026-10-19T08:00:00Z");
        var desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) {
            desk.tenant(client);
            desk.contract(client, "2026-08-01");
        }
        History.resolved(desk, "acme", "2026-08-10", 42);
        History.resolved(desk, "acme", "2026-09-10", 22);
        History.resolved(desk, "acme", "2026-10-05", 18);
        var manager = desk.person(Role.CLIENT_MANAGER, "acme");
        var page = browser.person(manager.email());
        page.waitForURL("**/contract");
        var section = forecast(page);
        assertThat(section.locator("tbody tr")).hasCount(4);
        var shown = section.locator("tbody tr").all().stream()
                .map(FiguresOnPagesIT::cells)
                .toList();
        assertThat(shown)
                .containsExactly(
                        List.of("So far", "Measured", "18", "216.00 EUR"),
                        List.of("At the end of the month", "Estimated", "33", "396.00 EUR"),
                        List.of("At least", "Estimated", "28", "336.00 EUR"),
                        List.of("At most", "Estimated", "38", "456.00 EUR"));
        var told = manager.signIn()
                .get("tenants/acme/contracts/ACME-C1/forecast")
                .expect(200)
                .json();
        assertThat(section).containsText(told.path("told").asText());
        assertThat(shown.get(1).get(3)).isEqualTo(money(told.at("/expected/net")));

        var neighbour =
                browser.person(desk.person(Role.CLIENT_MANAGER, "globex").email());
        neighbour.waitForURL("**/contract");
        assertThat(forecast(neighbour).locator("tbody tr").first()).containsText("0.00 EUR");
        assertThat(neighbour.locator("vaadin-app-layout")).not().containsText("396.00 EUR");
        Browser.open(neighbour, "/clients/acme/contract/ACME-C1");
        assertThat(neighbour.locator(".md-empty h3")).hasText("There is nothing here");
    }

    private static Locator forecast(Page page) {
        return page.locator(".md-room-section:has(th:text-is('Tickets that count'))");
    }

    /** Two tickets, 12.00 each; half an hour on one of them at 12.00 an hour, and so as much is allocated to the other. */
    @Test
    void the_margin_shows_revenue_what_was_measured_what_was_allocated_and_what_is_left() {
        at("2026-10-12T09:00:00Z");
        var desk = Desk.fresh();
        var boss = desk.person(Role.ADMIN, null);
        desk.tenant("acme");
        desk.contract("acme", "2026-10-01");
        worked(desk.admin(), desk.staff(Role.AGENT, "acme"));
        at("2026-11-03T09:00:00Z");
        var admin = boss.signIn();
        var rate = Map.of("role", "AGENT", "from", "2026-01-01", "hourly", "12.00", "currency", "EUR");
        admin.put("cost-rates", Map.of("rates", List.of(rate))).expect(200);
        var contract = "tenants/acme/contracts/ACME-C1";
        admin.post(contract + "/invoice-runs", Map.of("period", "2026-10")).expect(201);
        var page = browser.person(boss.email());
        Browser.open(page, "/margin?period=2026-10");
        assertThat(page.locator("table.md-margin tbody tr")).hasCount(1);
        var shown = cells(page.locator("table.md-margin tbody tr"));
        assertThat(shown.getFirst()).contains("ACME-C1");
        assertThat(shown.get(1)).isEqualTo("24.00 EUR");
        assertThat(shown.get(2)).startsWith("6.00 EUR · ").endsWith(" · 1 ticket");
        assertThat(shown.get(3)).startsWith("6.00 EUR · ").endsWith(" · 1 ticket");
        assertThat(shown.get(4)).isEqualTo("12.00 EUR");
        assertThat(shown.get(5)).startsWith("50").endsWith("%");
        var told = admin.get(contract + "/margin?period=2026-10").expect(200).json();
        assertThat(List.of(shown.get(1), shown.get(4)))
                .containsExactly(money(told.path("revenue")), money(told.path("margin")));
        assertThat(shown.get(2)).startsWith(money(told.at("/measured/cost")));
        assertThat(shown.get(3)).startsWith(money(told.at("/allocated/cost")));
    }

    /** Of 20 tickets of October 12 are of one subject but for their number; nine are of one category, and that is too few. */
    @Test
    void the_margin_page_advises_where_one_cause_repeats() {
        at("2026-11-03T09:00:00Z");
        var desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) {
            desk.tenant(client);
            desk.contract(client, "2026-10-01");
        }
        var rows = new StringBuilder();
        for (var nth = 0; nth < 20; nth++)
            rows.append(PAST.formatted(
                    nth, nth < 12 ? "Printer " + nth + " is jammed" : subject(nth), nth < 9 ? "printing" : ""));
        History.imported(desk.admin(), "acme", rows.toString());
        var boss = desk.person(Role.ADMIN, null);
        var page = browser.person(boss.email());
        Browser.open(page, "/margin?period=2026-10");
        var advised = page.locator(".md-room-section:has(h2:text-is('Client acme · ACME-C1'))");
        assertThat(advised)
                .containsText(
                        "60 % are about “printer # is jammed”: 12 of the 20 tickets that counted in this month and"
                                + " the three before. Look for the one cause behind them.");
        assertThat(advised).not().containsText("are of the category");
        var told = boss.signIn()
                .get("tenants/acme/contracts/ACME-C1/margin?period=2026-10")
                .expect(200)
                .json();
        assertThat(advised).containsText(told.at("/advice/0").asText());
        assertThat(told.path("advice")).hasSize(1);
        assertThat(page.locator(".md-room-section:has(h2:text-is('Client globex · GLOBEX-C1'))"))
                .not()
                .containsText("are about");
    }

    private static String subject(int nth) {
        return "Request " + (char) ('a' + nth);
    }

    private static void worked(Client admin, Client agent) {
        for (var nth = 0; nth < 2; nth++) {
            var ticket = Map.of(
                    "type", "INCIDENT",
                    "subject", "It does not work",
                    "description", "At all.",
                    "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                    "priority", "P3");
            var ref = admin.post("tenants/acme/tickets", ticket).expect(201).text("ref");
            var work = Map.of("workedAt", "2026-10-12T08:00:00Z", "duration", "PT30M");
            if (nth == 0) agent.post("tickets/" + ref + "/time-entries", work).expect(201);
            admin.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED"))
                    .expect(200);
        }
    }
}
