package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.probe.ProbedCall;
import org.manydesk.scope.Role;

/** Statements, operators and wild cards in every parameter of every query: taken literally or refused. */
@OnTheDesk
class HostileQueriesIT {
    private static final List<String> STATEMENTS = List.of(
            "' OR '1'='1",
            "x') OR 1=1 -- ",
            "\\' UNION SELECT password_hash FROM user_account #",
            "due,(SELECT SLEEP(9))",
            "id DESC; DROP TABLE ticket",
            "1 AND SLEEP(9)",
            "t.id",
            "$.a') OR ('1'='1",
            "+(>\"a\" <b) -c* ~d @8",
            "\"",
            "((((",
            "%",
            "*",
            "\u0000",
            "${jndi:ldap://127.0.0.1:9/x}",
            "#{7*7}{{7*7}}%n%s");

    private static final List<String> WILD = List.of("%", "_", "*", "%%%", "___", "' OR '1'='1", "\\", "!%");

    private static List<ProbedCall> calls;
    private static Things own;
    private static Things others;
    private static Client agent;

    @BeforeAll
    static void two_clients() {
        var desk = Desk.fresh();
        own = Things.planted(desk, "alpha", "QUERYOWN" + desk.mark().toUpperCase(Locale.ROOT));
        others = Things.planted(desk, "bravo", "QUERYNOT" + desk.mark().toUpperCase(Locale.ROOT));
        agent = desk.staff(Role.AGENT, "alpha");
        calls = ProbedCall.all(Client.anonymous().visitor()).stream()
                .filter(call -> call.verb().equals("GET") && !call.isOpen())
                .toList();
    }

    @Test
    void no_parameter_is_a_statement() {
        var faults = new ArrayList<String>();
        int asked = 0;
        for (var call : calls)
            for (var query : call.queries())
                for (var statement : STATEMENTS) {
                    var answer = own.admin().get(call.at(own.ids()) + "?" + query + "=" + encoded(statement));
                    if (isTelling(answer)) faults.add(answer.call() + ": " + answer.status() + " " + answer.text());
                    asked++;
                }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(300);
    }

    private static boolean isTelling(Answer answer) {
        return answer.status() >= 500
                || answer.text().contains("SQLException")
                || answer.text().contains("EclipseLink")
                || answer.text().contains("$argon2id$");
    }

    @Test
    void a_wild_card_finds_what_it_says_and_no_more() {
        for (var card : WILD) {
            var found = agent.get("tickets?limit=200&q=" + encoded(card)).expect(200);
            assertThat(found.items()).as(card).isEmpty();
        }
    }

    @Test
    void a_parameter_that_is_given_twice_opens_nothing() {
        for (var query : List.of("tenant=alpha&tenant=bravo", "tenant=bravo&tenant=alpha", "tenant=alpha,bravo"))
            for (var list : List.of("tickets", "invoices")) {
                var answer = agent.get(list + "?" + query);
                assertThat(answer.status()).as(query).isLessThan(500);
                assertThat(answer.text()).as(query).doesNotContain(others.canary());
            }
    }

    @Test
    void a_parameter_of_the_query_never_takes_the_place_of_the_path() {
        var path = "tickets/" + own.ids().get("ref") + "?ref=" + others.ids().get("ref") + "&key=bravo&tenant=bravo";
        assertThat(agent.get(path).expect(200).text("tenant")).isEqualTo("alpha");
        agent.get("tickets/" + others.ids().get("ref") + "?ref=" + own.ids().get("ref"))
                .problem(404);
        for (var address : List.of("tickets;tenant=bravo", "tenants/alpha;key=bravo")) {
            var answer = agent.get(address);
            assertThat(answer.status()).as(address).isLessThan(500);
            assertThat(answer.text()).as(address).doesNotContain(others.canary());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
