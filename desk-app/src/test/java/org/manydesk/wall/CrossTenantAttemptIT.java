package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.probe.ProbedCall;
import org.manydesk.scope.Role;

/** Whoever names what is not theirs is in the audit trail of the owner's provider, and does not notice (TRE-1). */
@OnTheDesk
class CrossTenantAttemptIT {
    private static final String ACTION = "CROSS_TENANT_ATTEMPT";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Named within another thing only. */
    private static final Set<String> INNER = Set.of("number", "line", "v", "service", "template", "article", "shared");

    private static final Set<String> OF_NO_CLIENT =
            Set.of("token", "triage", "agreement", "customRole", "team", "rate", "probe");
    private static final Set<String> UNIQUE_IN_A_PROVIDER = Set.of("key", "ref");

    private static Desk desk;
    private static Things own;
    private static Things bravo;
    private static Things zulu;
    private static Map<String, ProbedCall> calls;

    @BeforeAll
    static void two_providers_and_three_clients() {
        desk = Desk.fresh();
        var elsewhere = Desk.fresh();
        own = Things.planted(desk, "alpha", "TREOWN" + desk.mark().toUpperCase(Locale.ROOT));
        bravo = Things.planted(desk, "bravo", "TREB" + desk.mark().toUpperCase(Locale.ROOT));
        zulu = Things.planted(elsewhere, "zulu", "TREZ" + elsewhere.mark().toUpperCase(Locale.ROOT));
        calls = ProbedCall.all(Client.anonymous().visitor()).stream()
                .filter(call -> List.of("GET", "DELETE").contains(call.verb()))
                .filter(call -> !call.parameters().isEmpty())
                .collect(Collectors.toMap(call -> call.parameters().getLast(), call -> call, (one, other) -> one));
    }

    @Test
    void a_thing_of_another_client_is_told_to_the_provider_of_both() {
        var clerk = desk.person(Role.BILLING, null);
        desk.assign(clerk.id(), List.of("alpha"), List.of());
        var caller = clerk.signIn();
        for (var parameter : kinds(OF_NO_CLIENT)) {
            ask(caller, parameter, bravo);
            assertThat(told(bravo, "?tenant=bravo&", clerk.email(), parameter))
                    .as(parameter)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry)
                            .contains("\"subject\":\"" + call(parameter).verb() + " /api/v1/"));
        }
    }

    @Test
    void a_thing_of_another_provider_is_told_to_that_provider_alone() {
        for (var parameter : kinds(UNIQUE_IN_A_PROVIDER)) {
            ask(desk.admin(), parameter, zulu);
            assertThat(told(zulu, "?", "of another provider", parameter))
                    .as(parameter)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry).doesNotContain(desk.mark()));
            assertThat(attempts(own.admin(), "?")).noneMatch(entry -> entry.contains(subject(zulu, parameter)));
        }
    }

    @Test
    void what_a_body_or_a_query_names_is_told_as_what_a_path_names() {
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("alpha"), List.of());
        var caller = lead.signIn();
        var ticket = "tickets/" + own.ids().get("ref");
        caller.put(ticket + "/merge", Map.of("into", subject(bravo, "ref"))).problem(422);
        caller.patch(ticket, Map.of("assignee", subject(bravo, "user")));
        caller.get("tickets?tenant=" + subject(bravo, "key"));
        for (var parameter : List.of("ref", "user", "key"))
            assertThat(told(bravo, "?tenant=bravo&", lead.email(), parameter))
                    .as(parameter)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry).contains("/api/v1/tickets"));
        caller.put(ticket + "/merge", Map.of("into", own.ids().get("ref")));
        caller.get("tickets?tenant=alpha&q=nothing");
        assertThat(attempts(own.admin(), "?tenant=alpha&")).isEmpty();
    }

    @Test
    void the_same_attempt_is_told_once_an_hour() {
        var agent = desk.staff(Role.AGENT, "alpha");
        var ref = bravo.ids().get("ref");
        for (int time = 0; time < 5; time++)
            agent.get("tickets/" + ref + "/sla").problem(404);
        var barrier = desk.staff(Role.AGENT, "alpha");
        barrier.get("invoices/" + bravo.ids().get("invoice")).problem(404);
        eventually("invoices/" + bravo.ids().get("invoice"));
        assertThat(attempts(own.admin(), "?")
                        .filter(entry -> entry.contains("/" + ref + "/sla"))
                        .toList())
                .hasSize(1);
    }

    @Test
    void what_does_not_exist_and_what_is_of_the_own_client_is_no_attempt() {
        var requester = desk.ofTenant(Role.REQUESTER, "alpha");
        requester.get("tickets/" + own.ids().get("ref")).problem(404);
        requester.get("tickets/ALPHA-99999").problem(404);
        requester.get("invoices/1").problem(404);
        requester.get("tenants/nobody").problem(404);
        requester.get("users/" + bravo.ids().get("import")).problem(404);
        requester.get("tickets/" + zulu.ids().get("ref")).problem(404);
        requester.get("imports/" + bravo.ids().get("import")).problem(404);
        eventually("imports/" + bravo.ids().get("import"));
        var unknown = List.of(
                "ALPHA-", "invoices/1\"", "nobody", "users/" + bravo.ids().get("import"), "ZULU");
        assertThat(attempts(own.admin(), "?"))
                .noneMatch(entry -> unknown.stream().anyMatch(entry::contains));
    }

    private static List<String> kinds(Set<String> but) {
        return own.ids().keySet().stream()
                .filter(kind -> !but.contains(kind) && !INNER.contains(kind) && calls.containsKey(kind))
                .sorted()
                .toList();
    }

    private static void ask(Client caller, String parameter, Things victim) {
        var values = new HashMap<>(own.ids());
        values.put(parameter, subject(victim, parameter));
        var call = call(parameter);
        Answer answer = call.verb().equals("GET") ? caller.get(call.at(values)) : caller.delete(call.at(values));
        answer.problem(404);
    }

    private static ProbedCall call(String parameter) {
        return Objects.requireNonNull(calls.get(parameter), parameter);
    }

    private static String subject(Things victim, String parameter) {
        return victim.ids().getOrDefault(parameter, "");
    }

    /** What the owner is told of this actor's attempts at this thing. */
    private static List<String> told(Things owner, String query, String actor, String parameter) {
        var thing = "\"thing\":\"" + subject(owner, parameter) + "\"";
        return await(() -> attempts(owner.admin(), query)
                .filter(entry -> entry.contains(thing) && entry.contains(actor))
                .toList());
    }

    private static void eventually(String call) {
        assertThat(await(() -> attempts(own.admin(), "?")
                        .filter(entry -> entry.contains(call))
                        .toList()))
                .isNotEmpty();
    }

    private static List<String> await(java.util.function.Supplier<List<String>> look) {
        var until = Instant.now().plus(PATIENCE);
        var seen = look.get();
        while (seen.isEmpty() && Instant.now().isBefore(until)) seen = look.get();
        return seen;
    }

    private static Stream<String> attempts(Client admin, String query) {
        var all = new ArrayList<String>();
        var cursor = "";
        do {
            var page = admin.get("audit" + query + "limit=200" + cursor).expect(200);
            page.items()
                    .filter(entry -> entry.path("action").asText().equals(ACTION))
                    .forEach(entry -> all.add(entry.toString()));
            cursor = page.json().path("next").isNull() ? "" : "&cursor=" + page.text("next");
        } while (!cursor.isEmpty());
        return all.stream();
    }
}
