package org.manydesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

/** Whoever opens a page that is not theirs sees that it is not there, and is noted where the owner looks (TRE-1). */
@OnTheDesk
class OpeningWhatIsNotTheirsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person agent;
    private static Page page;
    private static String bravosTicket;

    @BeforeAll
    static void two_clients_and_an_agent_of_one() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("alpha");
        desk.tenant("bravo");
        var requester = Map.of("email", "jane@bravo.example", "name", "Jane Doe");
        bravosTicket = desk.admin()
                .post(
                        "tenants/bravo/tickets",
                        Map.of("type", "INCIDENT", "subject", "Printer", "description", "x", "requester", requester))
                .expect(201)
                .text("ref");
        agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("alpha"), List.of());
        page = browser.person(agent.email());
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void a_ticket_of_another_client_is_told_to_who_looks_after_both() {
        opens("/tickets/" + bravosTicket);
        assertThat(Waiting.until(PATIENCE, () -> attempts("bravo"), told -> !told.isEmpty()))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .contains("\"subject\":\"page /tickets/" + bravosTicket + "\"", agent.email()));
        assertThat(attempts("alpha")).isEmpty();
    }

    @Test
    void what_is_not_there_is_no_attempt() {
        opens("/tickets/ALPHA-99999");
        opens("/tickets/" + bravosTicket);
        Waiting.until(PATIENCE, () -> attempts("bravo"), told -> !told.isEmpty());
        assertThat(attempts("alpha")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/margin", "/people", "/clients/bravo/people"})
    void a_page_of_other_roles_is_noted_in_the_log(String address) {
        opens(address);
        var line = "Refused: page " + address + " by person " + agent.id() + " from 127.0.0.1";
        Waiting.until(PATIENCE, OpeningWhatIsNotTheirsIT::log, log -> log.contains(line));
    }

    private static void opens(String address) {
        Browser.open(page, address);
        page.waitForSelector(".md-empty h3:has-text('There is nothing here')");
    }

    private static String log() {
        try {
            return Files.readString(DeskAddress.log());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static List<String> attempts(String client) {
        return entries(client)
                .filter(entry -> entry.contains("CROSS_TENANT_ATTEMPT"))
                .toList();
    }

    private static Stream<String> entries(String client) {
        return desk.admin()
                .get("audit?tenant=" + client + "&limit=200")
                .expect(200)
                .items()
                .map(Object::toString);
    }
}
