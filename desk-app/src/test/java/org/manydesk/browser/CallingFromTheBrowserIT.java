package org.manydesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

/** What a page lets its browser call by name, called with somebody else's ticket: as if it were not there, and told (TRE-1). */
@OnTheDesk
class CallingFromTheBrowserIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CALLABLE =
            "[...document.querySelectorAll('*')].find(one => one.$server && one.$server.take)";
    private static final String UNKNOWN = "ALPHA-99999";

    private static Browser browser;
    private static Desk desk;
    private static Desk elsewhere;
    private static Desk.Person agent;
    private static Page page;

    @BeforeAll
    static void an_agent_of_one_client_looks_at_the_queue() {
        browser = Browser.start();
        desk = Desk.fresh();
        elsewhere = Desk.fresh();
        desk.tenant("alpha");
        desk.tenant("bravo");
        elsewhere.tenant("zulu");
        agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("alpha"), List.of());
        page = browser.person(agent.email());
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static String ticket(Desk of, String client) {
        var requester = Map.of("email", "jane@" + client + ".example", "name", "Jane Doe");
        var body = Map.of("type", "INCIDENT", "subject", "Printer", "description", "x", "requester", requester);
        return of.admin()
                .post("tenants/" + client + "/tickets", body)
                .expect(201)
                .text("ref");
    }

    /** What the page says to somebody who takes it. */
    private static String taking(String ref) {
        Browser.open(page, "/queue");
        page.waitForFunction(CALLABLE);
        page.evaluate("ref => " + CALLABLE + ".$server.take(ref)", ref);
        var notice = page.locator("vaadin-notification-card").last();
        notice.waitFor();
        return notice.innerText();
    }

    @Test
    void a_ticket_of_ones_own_is_taken() {
        var ref = ticket(desk, "alpha");
        taking(ref);
        assertThat(desk.admin().get("tickets/" + ref).json().path("assignee").toString())
                .contains(agent.email());
    }

    @Test
    void a_ticket_of_another_client_is_not_there_stays_as_it_is_and_is_told() {
        var ref = ticket(desk, "bravo");
        assertThat(refused(desk, ref)).singleElement().satisfies(entry -> assertThat(entry)
                .contains("\"subject\":\"page /queue, take " + ref + "\"", agent.email()));
    }

    @Test
    void a_ticket_of_another_provider_is_not_there_and_stays_as_it_is() {
        var ref = ticket(elsewhere, "zulu");
        var before = elsewhere.admin().get("tickets/" + ref).expect(200).text();
        assertThat(taking(ref).replace(ref, UNKNOWN)).isEqualTo(taking(UNKNOWN));
        assertThat(elsewhere.admin().get("tickets/" + ref).expect(200).text()).isEqualTo(before);
    }

    private static List<String> refused(Desk owner, String ref) {
        var before = owner.admin().get("tickets/" + ref).expect(200).text();
        assertThat(taking(ref).replace(ref, UNKNOWN)).isEqualTo(taking(UNKNOWN));
        assertThat(owner.admin().get("tickets/" + ref).expect(200).text()).isEqualTo(before);
        return Waiting.until(PATIENCE, () -> attempts(owner, "", ref), told -> !told.isEmpty());
    }

    private static List<String> attempts(Desk owner, String of, String ref) {
        return owner.admin()
                .get("audit?limit=200" + of)
                .expect(200)
                .items()
                .map(Object::toString)
                .filter(entry -> entry.contains("CROSS_TENANT_ATTEMPT") && entry.contains(ref))
                .toList();
    }
}
