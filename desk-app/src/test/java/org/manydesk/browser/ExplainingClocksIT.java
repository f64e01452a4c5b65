package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.imports.ImportRuns;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** <em>Why?</em>: what a clock says of itself, whatever happened to it. */
@OnTheDesk
class ExplainingClocksIT {
    private static final String NEVER_ANSWERED =
            """
            {"externalId":"OLD-1","type":"INCIDENT","subject":"Old","requester":{"email":"jane@acme.example"},"priority":"P3","timeline":[{"at":"2026-10-05T11:45:08.640Z","event":"OPENED"}]}
            """;
    private static final String CHANGED =
            """
            {"externalId":"OLD-2","type":"INCIDENT","subject":"Urgent after all","requester":{"email":"jane@acme.example"},"priority":"P4","timeline":[{"at":"2026-10-05T09:00:00Z","event":"OPENED"},{"at":"2026-10-05T10:00:00Z","event":"PRIORITY","to":"P1"},{"at":"2026-10-05T10:10:00Z","event":"STATUS","to":"RESOLVED"},{"at":"2026-10-06T10:00:00Z","event":"STATUS","to":"OPEN"},{"at":"2026-10-06T10:30:00Z","event":"STATUS","to":"RESOLVED"}]}
            """;

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_client_whose_reopened_tickets_are_timed_anew() throws InterruptedException {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        var contract = Contracts.usual("ACME-C1", "2020-01-01");
        contract.withObject("/sla").set("reopening", Json.mapper().valueToTree(Map.of("rule", "NEW_CLOCK")));
        desk.contract("acme", contract);
        ImportRuns.run(desk.admin(), "acme", "application/x-ndjson", NEVER_ANSWERED + CHANGED);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Locator why(String externalId, String clock) {
        var ref = desk.admin()
                .get("tickets?externalId=" + externalId)
                .expect(200)
                .json()
                .at("/items/0/ref")
                .asText();
        var page = browser.person(desk.person(Role.CLIENT_MANAGER, "acme").email());
        Browser.open(page, "/tickets/" + ref);
        page.locator(".md-clock:has-text('" + clock + "') vaadin-button:has-text('Why?')")
                .click();
        return page.locator("vaadin-dialog-overlay");
    }

    @Test
    void a_clock_that_is_over_and_goes_on_is_told_as_going_on_and_to_the_second() {
        var why = why("OLD-1", "First response");
        assertThat(why).containsText(Pattern.compile("So far .* counted, promised were 4 h: .* over\\."));
        assertThat(why).not().containsText("It took");
        assertThat(why.locator(".md-table tbody tr").first()).containsText("5 Oct 2026, 12:45:08");
        assertThat(why.locator(".md-table tbody tr").first()).containsText("4 h 14 min 52 s");
        assertThat(why.locator(".md-table tbody tr").last()).containsText(Pattern.compile("Counted in all: .* s"));
    }

    @Test
    void a_priority_that_changed_and_a_reopening_are_told_rule_by_rule_and_run_by_run() {
        var why = why("OLD-2", "Resolution");
        var runs = why.locator("h4:has-text('timed more than once') + div tbody tr");
        assertThat(runs).hasCount(2);
        assertThat(runs.first()).containsText("1 h 10 min");
        assertThat(runs.first()).containsText("Met");
        assertThat(runs.last()).containsText("30 min");
        assertThat(runs.last()).containsText("counts");
        var first = why("OLD-2", "First response");
        var rules = first.locator("h4:has-text('What was promised changed') + div tbody tr");
        assertThat(rules).hasCount(2);
        assertThat(rules.first()).containsText("ACME-C1/1, P4");
        assertThat(rules.first()).containsText("not breached, replaced");
        assertThat(rules.last()).containsText("ACME-C1/1, P1");
        assertThat(rules.last()).containsText("Breached");
    }
}
