package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.imports.ImportRuns;
import org.manydesk.scope.Role;

/** What the queue says, and that every page says it alike. */
@OnTheDesk
class ReadingTheQueueIT {
    /** Forty-four characters. */
    private static final String SUBJECT = "Screen at the entrance shows last month news";

    private static final Pattern OVER = Pattern.compile("over since (\\d+ [A-Z][a-z]+ \\d{4})");

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person agent;
    private static Desk.Person manager;

    @BeforeAll
    static void a_client_with_a_ticket_that_nobody_answered_for_years() throws InterruptedException {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2020-01-01");
        agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        ImportRuns.run(
                desk.admin(),
                "acme",
                "application/x-ndjson",
                """
                {"externalId":"OLD-1","type":"INCIDENT","subject":"%s","requester":{"email":"jane@acme.example","name":"Jane Doe"},"timeline":[{"at":"2021-03-04T10:00:00Z","event":"OPENED"}]}
                """
                        .formatted(SUBJECT));
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page agentAt(String path, int width) {
        var page = browser.person(agent.email());
        page.setViewportSize(width, 800);
        Browser.open(page, path);
        return page;
    }

    private static String overSince(Locator where) {
        assertThat(where).containsText(OVER);
        return OVER.matcher(where.innerText())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void part_of_a_reference_is_offered_whole_and_only_to_those_who_may_see_the_ticket() {
        var page = agentAt("/queue", 1280);
        assertThat(page.locator(".md-find input")).isVisible();
        page.keyboard().press("Control+k");
        page.keyboard().type("acm");
        var offer = page.locator("datalist option");
        assertThat(offer).hasCount(1);
        assertThat(offer).hasAttribute("value", "ACME-1");
        assertThat(page.locator(".md-find input")).hasAttribute("list", "md-find-offers");
        var stranger = desk.person(Role.AGENT, null);
        desk.assign(stranger.id(), List.of("globex"), List.of());
        var other = browser.person(stranger.email());
        Browser.open(other, "/queue");
        assertThat(other.locator(".md-find input")).isVisible();
        other.keyboard().press("Control+k");
        other.keyboard().type("acme-");
        assertThat(other.locator(".md-find input")).hasValue("acme-");
        assertThat(other.locator("datalist option")).hasCount(0);
    }

    @Test
    void since_when_a_clock_is_over_is_the_same_instant_on_every_page() {
        var page = agentAt("/queue", 1280);
        var since = overSince(page.locator("md-due").first());
        assertThat(since).isEqualTo("4 Mar 2021");
        page.locator("a.md-subject").first().click();
        var first = page.locator(".md-clock").first();
        assertThat(first).containsText(Pattern.compile("\\d h .*over since " + since));
        var theirs = browser.person(manager.email());
        Browser.open(theirs, "/my-tickets");
        assertThat(overSince(theirs.locator("md-due").first())).isEqualTo(since);
        Browser.open(theirs, "/contract");
        assertThat(overSince(theirs.locator("vaadin-grid:has-text('over since')")))
                .isEqualTo(since);
    }

    @Test
    void forty_characters_of_a_subject_and_the_requester_are_seen_at_1280_pixels() {
        var page = agentAt("/queue", 1280);
        var words = page.locator(".md-subject-words").first();
        assertThat(words).containsText(SUBJECT);
        assertThat((boolean) words.evaluate("words => words.scrollWidth <= words.clientWidth"))
                .as("the subject is seen whole")
                .isTrue();
        assertThat(page.locator(".md-asker").first()).isVisible();
        assertThat(page.locator(".md-asker").first()).hasText("Jane Doe");
    }

    @Test
    void nothing_has_to_be_scrolled_sideways_on_a_phone() {
        var page = agentAt("/queue", 390);
        page.waitForSelector(".md-queue-card");
        assertThat((boolean) page.locator("vaadin-grid.md-queue")
                        .evaluate("grid => grid.$.table.scrollWidth <= grid.$.table.clientWidth"
                                + " && document.scrollingElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void a_weekday_is_always_a_coming_one_and_what_is_past_has_a_date() {
        var page = agentAt("/queue", 1280);
        page.waitForSelector("md-due");
        var weekday = Pattern.compile("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d\\d:\\d\\d$");
        var date = Pattern.compile("^\\d+ [A-Z][a-z]{2,3}( \\d{4})?( \\d\\d:\\d\\d)?$");
        for (int days : IntStream.rangeClosed(2, 9).toArray()) {
            assertThat(relative(page, -days)).as(days + " days ago").matches(date);
            assertThat(relative(page, days)).as("in " + days + " days").matches(days < 6 ? weekday : date);
        }
    }

    private static String relative(Page page, int days) {
        return (String) page.evaluate(
                """
                days => {
                  const time = document.createElement('md-time');
                  time.setAttribute('as', 'relative');
                  time.setAttribute('at', new Date(Date.now() + days * 86400000 + 60000).toISOString());
                  document.body.append(time);
                  const text = time.textContent;
                  time.remove();
                  return text;
                }""",
                days);
    }

    @Test
    void a_link_to_a_client_that_is_unknown_or_not_ones_own_shows_the_whole_queue() {
        for (var client : List.of("globex", "nowhere")) {
            var page = agentAt("/queue?client=" + client, 1280);
            assertThat(page.locator("a.md-subject").first()).containsText(SUBJECT);
        }
    }

    @Test
    void who_was_given_a_ticket_is_told_by_name() {
        var ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of(
                                "type",
                                "INCIDENT",
                                "subject",
                                "Mouse",
                                "description",
                                "x",
                                "requester",
                                Map.of("email", "jane@acme.example", "name", "Jane Doe")))
                .expect(201)
                .text("ref");
        desk.admin().patch("tickets/" + ref, Map.of("assignee", agent.email())).expect(200);
        var page = agentAt("/tickets/" + ref, 1280);
        assertThat(page.locator(".md-happened").last()).containsText("Assigned to AGENT person");
    }
}
