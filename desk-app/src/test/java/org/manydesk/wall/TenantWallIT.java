package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Nobody learns or changes anything of another client, nor of another provider, by any operation. */
@OnTheDesk
class TenantWallIT {
    private static final Map<String, String> UNKNOWN = Map.ofEntries(
            Map.entry("key", "nobody"),
            Map.entry("ref", "NOBODY-1"),
            Map.entry("number", "NONE-1"),
            Map.entry("v", "1"),
            Map.entry("message", "1"),
            Map.entry("file", "1"),
            Map.entry("watcher", "1"),
            Map.entry("entry", "1"),
            Map.entry("invoice", "1"),
            Map.entry("line", "1"),
            Map.entry("query", "1"),
            Map.entry("document", "1"),
            Map.entry("exclusion", "1"),
            Map.entry("credit", "1"),
            Map.entry("creditNote", "1"),
            Map.entry("payment", "1"),
            Map.entry("reminder", "1"),
            Map.entry("import", "1"),
            Map.entry("run", "1"),
            Map.entry("notification", "1"),
            Map.entry("delivery", "1"),
            Map.entry("user", "1"),
            Map.entry("token", "1"),
            Map.entry("session", "1"),
            Map.entry("service", "nothing"),
            Map.entry("outage", "1"),
            Map.entry("window", "1"),
            Map.entry("hook", "1"),
            Map.entry("triage", "1"),
            Map.entry("agreement", "1"),
            Map.entry("template", "nothing"),
            Map.entry("customRole", "1"));

    private static List<ProbedCall> calls;
    private static Things own;
    private static Things bravo;
    private static Things zulu;
    private static List<String> before;
    private static final Map<String, Client> INSIDERS = new LinkedHashMap<>();
    private static Client operator;
    private static Desk desk;

    @BeforeAll
    static void two_providers_three_clients_and_everyone() {
        desk = Desk.fresh();
        var elsewhere = Desk.fresh();
        own = Things.planted(desk, "alpha", "OWNTEXT" + desk.mark().toUpperCase(java.util.Locale.ROOT));
        zulu = Things.planted(elsewhere, "zulu", "KANARIEZ" + elsewhere.mark().toUpperCase(java.util.Locale.ROOT));
        bravo = Things.planted(desk, "bravo", "KANARIEB" + desk.mark().toUpperCase(java.util.Locale.ROOT))
                .withProvidersThingsOf(zulu);
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            INSIDERS.put(role.name(), desk.staff(role, "alpha"));
        INSIDERS.put("AGENT who is denied", denied());
        INSIDERS.put("MAIL_GATEWAY", desk.staff(Role.MAIL_GATEWAY));
        INSIDERS.put("CLIENT_MANAGER", desk.ofTenant(Role.CLIENT_MANAGER, "alpha"));
        INSIDERS.put("REQUESTER", desk.ofTenant(Role.REQUESTER, "alpha"));
        operator = Desk.operator();
        fillAPageOfTheTrail();
        calls = ProbedCall.all();
        before = everythingOfTheOthers();
    }

    /** Whoever reads the trail adds to it; two readings of its first page are the same once that page is full. */
    private static void fillAPageOfTheTrail() {
        while (operator.get("audit").json().path("next").isNull()) {
            // one more entry
        }
    }

    private static Client denied() {
        var person = desk.person(Role.AGENT, null);
        desk.assign(person.id(), List.of("alpha", "bravo"), List.of("bravo"));
        return person.signIn();
    }

    @AfterAll
    static void nothing_of_the_others_has_changed() {
        assertThat(everythingOfTheOthers()).isEqualTo(before);
    }

    private static List<String> everythingOfTheOthers() {
        var all = new ArrayList<>(bravo.snapshot());
        all.addAll(zulu.snapshot());
        return all;
    }

    @Test
    void the_probe_knows_every_path_parameter() {
        assertThat(calls).hasSizeGreaterThan(50);
        assertThat(calls.stream().flatMap(call -> call.missingFrom(own.ids()))).isEmpty();
        assertThat(calls.stream().flatMap(call -> call.missingFrom(UNKNOWN))).isEmpty();
    }

    @Test
    void a_foreign_thing_answers_as_one_that_does_not_exist() {
        var leaks = new Leaks();
        eachPair((who, client, victim) -> {
            for (var call : calls)
                if (!call.parameters().isEmpty())
                    leaks.compare(
                            victim,
                            who,
                            call,
                            call.send(client, victim.ids()),
                            call.send(client, UNKNOWN),
                            List.of(call.isOpen() ? 401 : 404));
        });
        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void a_foreign_thing_within_an_own_one_answers_as_one_that_does_not_exist() {
        var leaks = new Leaks();
        eachPair((who, client, victim) -> {
            for (var call : calls)
                for (int owned = 1; owned < identifying(call).size(); owned++) {
                    var foreign = call.send(client, mixed(call, owned, victim.ids()));
                    var unknown = call.send(client, mixed(call, owned, UNKNOWN));
                    leaks.compare(victim, who, call, foreign, unknown, List.of(404));
                }
        });
        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void without_a_sign_in_nothing_is_told() {
        var leaks = new Leaks();
        for (var victim : List.of(bravo, zulu))
            for (var call : calls)
                if (!call.parameters().isEmpty())
                    leaks.compare(
                            victim,
                            "nobody",
                            call,
                            call.send(Client.anonymous(), victim.ids()),
                            call.send(Client.anonymous(), UNKNOWN),
                            List.of(401));
        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void no_list_and_no_query_shows_anything_foreign() {
        var leaks = new Leaks();
        eachPair((who, client, victim) -> {
            for (var call : calls) {
                if (!call.verb().equals("GET") || !call.parameters().isEmpty()) continue;
                leaks.check(victim, who, call, client.get(call.at(Map.of())));
                for (var query : call.queries()) {
                    var foreign = client.get(call.at(Map.of()) + "?" + query + "=" + foreignValue(query, victim));
                    var unknown = client.get(call.at(Map.of()) + "?" + query + "=" + foreignValue(query, null));
                    leaks.check(victim, who, call, foreign);
                    if (!Leaks.withoutInstance(foreign).equals(Leaks.withoutInstance(unknown)))
                        leaks.add(who + " " + call.id() + "?" + query + ": " + foreign.text() + " / " + unknown.text());
                }
            }
        });
        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void eight_threads_of_two_clients_each_see_their_own_only() throws Exception {
        var ours = desk.ofTenant(Role.CLIENT_MANAGER, "alpha");
        var theirs = desk.ofTenant(Role.CLIENT_MANAGER, "bravo");
        Callable<List<String>> alternate = () -> {
            var mixedUp = new ArrayList<String>();
            for (int turn = 0; turn < 40; turn++)
                for (var path : List.of("tickets", "tenants", "invoices")) {
                    seesOnly(mixedUp, ours.get(path).expect(200), own, bravo);
                    seesOnly(mixedUp, theirs.get(path).expect(200), bravo, own);
                }
            return mixedUp;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(java.util.Collections.nCopies(8, alternate)))
                assertThat(done.get()).isEmpty();
        }
    }

    private static void seesOnly(List<String> mixedUp, Answer answer, Things mine, Things others) {
        var text = answer.text();
        if (text.contains(others.canary())) mixedUp.add(answer.call() + ": " + text);
        if (!text.contains(mine.ids().getOrDefault("key", ""))) mixedUp.add(answer.call() + " lacks its own: " + text);
    }

    private interface Probe {
        void of(String who, Client client, Things victim);
    }

    private static void eachPair(Probe probe) {
        INSIDERS.forEach((who, client) -> {
            probe.of(who, client, bravo);
            probe.of(who, client, zulu);
        });
        probe.of("ADMIN", desk.admin(), zulu);
        probe.of("OPERATOR", operator, bravo);
        probe.of("OPERATOR", operator, zulu);
    }

    private static String id(Things things, String parameter) {
        return things.ids().getOrDefault(parameter, "");
    }

    /** What tells things apart: a line's number and a version's do not. */
    private static List<String> identifying(ProbedCall call) {
        return call.parameters().stream()
                .filter(name -> !List.of("line", "v").contains(name))
                .toList();
    }

    private static Map<String, String> mixed(ProbedCall call, int owned, Map<String, String> others) {
        var values = new HashMap<>(others);
        identifying(call).subList(0, owned).forEach(name -> values.put(name, id(own, name)));
        return values;
    }

    private static String foreignValue(String query, @org.jspecify.annotations.Nullable Things victim) {
        return switch (query) {
            case "tenant" -> victim == null ? "nobody" : id(victim, "key");
            case "assignee" -> victim == null ? "1" : id(victim, "user");
            case "q", "externalId" -> victim == null ? "nothing" : victim.canary();
            default -> "";
        };
    }
}
