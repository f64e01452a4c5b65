package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** An agent hears of a clock that runs out while looking at something else. */
@OnTheDesk
class BeingWarnedIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person ana;
    private static Desk.Person stranger;

    @BeforeAll
    static void a_client_whose_agent_is_warned_within_a_second() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        var contract = Contracts.usual("ACME-1", "2020-01-01");
        var sla = (ObjectNode) contract.path("sla");
        sla.withArray("targets")
                .forEach(target -> ((ObjectNode) target).put("within", "PT2M").put("time", "ELAPSED"));
        sla.putArray("warnAt").add(1);
        desk.contract("acme", contract);
        ana = desk.person(Role.AGENT, null);
        desk.assign(ana.id(), List.of("acme"), List.of());
        desk.tenant("globex");
        stranger = desk.person(Role.AGENT, null);
        desk.assign(stranger.id(), List.of("globex"), List.of());
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void the_bell_rings_by_itself_leads_to_the_ticket_and_is_quiet_again() {
        var page = browser.person(ana.email());
        Browser.open(page, "/queue");
        var bell = page.locator(".md-bell");
        assertThat(bell).hasAttribute("aria-label", "Notifications: all read");
        var requester = Map.of("email", "jane@acme.example", "name", "Jane Doe");
        var ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", "Down", "description", "Help", "requester", requester))
                .expect(201)
                .text("ref");
        desk.admin().patch("tickets/" + ref, Map.of("assignee", ana.email())).expect(200);
        assertThat(bell).hasAttribute("aria-label", Pattern.compile("Notifications: [12] unread"));
        bell.click();
        var notes = page.locator(".md-note");
        assertThat(notes.first()).containsText(ref + " Down");
        assertThat(notes.first()).containsText("1 %");
        nobodyElseIsTold(ref);
        page.locator("vaadin-button:has-text('Mark all as read')").click();
        assertThat(bell).hasAttribute("aria-label", "Notifications: all read");
        page.locator("vaadin-tab:has-text('All')").click();
        notes.first().locator("vaadin-button:has-text('" + ref + "')").click();
        assertThat(page.locator(".md-ladder").first()).containsText("told " + ana.email());
    }

    private static void nobodyElseIsTold(String ref) {
        var page = browser.person(stranger.email());
        Browser.open(page, "/notifications");
        assertThat(page.locator(".md-bell")).hasAttribute("aria-label", "Notifications: all read");
        assertThat(page.locator(".md-empty h3")).hasText("Nothing new");
        assertThat(page.locator("body")).not().containsText(ref);
    }

    @Test
    void what_another_node_told_rings_soon_too() throws SQLException {
        var page = browser.person(stranger.email());
        Browser.open(page, "/queue");
        var bell = page.locator(".md-bell");
        assertThat(bell).hasAttribute("aria-label", "Notifications: all read");
        var requester = Map.of("email", "joe@globex.example", "name", "Joe");
        desk.admin()
                .post(
                        "tenants/globex/tickets",
                        Map.of("type", "INCIDENT", "subject", "Down", "description", "Help", "requester", requester))
                .expect(201);
        tellAsAnotherNodeWould();
        assertThat(page.locator(".md-bell-count"))
                .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    private static void tellAsAnotherNodeWould() throws SQLException {
        try (var database = DeskAddress.database();
                var insert = database.prepareStatement(
                        "INSERT INTO notification (tenant_id, id, version, user_id, ticket_id, ref, subject, metric,"
                                + " threshold, due_at, told_at) SELECT t.tenant_id, t.id + 1, 1, u.id, t.id, t.ref, t.subject,"
                                + " 'RESOLUTION', '75%', t.opened_at, t.opened_at FROM ticket t, user_account u"
                                + " WHERE u.email = ? AND t.tenant_id IN (SELECT id FROM tenant WHERE tenant_key = 'globex'"
                                + " AND provider_id = u.provider_id)")) {
            insert.setString(1, stranger.email());
            org.assertj.core.api.Assertions.assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void the_list_takes_true_and_false_and_nothing_else() {
        var reader = ana.signIn();
        reader.get("notifications?unread=true").expect(200);
        reader.get("notifications?unread=false").expect(200);
        for (var wrong : List.of("yes", "1", "TRUE", ""))
            org.assertj.core.api.Assertions.assertThat(reader.get("notifications?unread=" + wrong)
                            .problem(400)
                            .path("detail")
                            .asText())
                    .contains("true or false");
    }
}
