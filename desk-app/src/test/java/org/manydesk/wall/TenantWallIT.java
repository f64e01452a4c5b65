package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.manydesk.probe.Other;
import org.manydesk.probe.ProbedCall;
import org.manydesk.probe.Trial;
import org.manydesk.probe.WallWalk;
import org.manydesk.scope.Role;

/**
 * Nobody learns or changes anything of another client, nor of another provider, by any operation: the walk of the product's
 * own probe, at a provider of people.
 */
@OnTheDesk
class TenantWallIT {
    private static final Map<String, Client> INSIDERS = new LinkedHashMap<>();

    private static List<ProbedCall> calls;
    private static Things own;
    private static Things bravo;
    private static Things zulu;
    private static List<String> before;
    private static Client operator;
    private static Desk desk;

    @BeforeAll
    static void two_providers_three_clients_and_everyone() {
        desk = Desk.fresh();
        var elsewhere = Desk.fresh();
        own = Things.planted(desk, "alpha", "OWNTEXT" + desk.mark().toUpperCase(Locale.ROOT));
        zulu = Things.planted(elsewhere, "zulu", "KANARIEZ" + elsewhere.mark().toUpperCase(Locale.ROOT));
        bravo = Things.planted(desk, "bravo", "KANARIEB" + desk.mark().toUpperCase(Locale.ROOT))
                .withProvidersThingsOf(zulu);
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            INSIDERS.put(role.name(), desk.staff(role, "alpha"));
        INSIDERS.put("AGENT who is denied", denied());
        INSIDERS.put("MAIL_GATEWAY", desk.staff(Role.MAIL_GATEWAY));
        INSIDERS.put("CLIENT_MANAGER", desk.ofTenant(Role.CLIENT_MANAGER, "alpha"));
        INSIDERS.put("REQUESTER", desk.ofTenant(Role.REQUESTER, "alpha"));
        operator = Desk.operator();
        fillAPageOfTheTrail();
        calls = ProbedCall.all(Client.anonymous().visitor());
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

    private interface Walking {
        void of(WallWalk walk, String who, Client client, Other other);
    }

    /** What went wrong; at least as much was tried. */
    private static List<Trial> wrong(int atLeast, Walking walking) {
        var trials = new ArrayList<Trial>();
        var walk = new WallWalk(calls, own.ids(), trials::add);
        INSIDERS.forEach((who, client) -> {
            walking.of(walk, who, client, bravo.as("bravo"));
            walking.of(walk, who, client, zulu.as("zulu"));
        });
        walking.of(walk, "ADMIN", desk.admin(), zulu.as("zulu"));
        walking.of(walk, "OPERATOR", operator, bravo.as("bravo"));
        walking.of(walk, "OPERATOR", operator, zulu.as("zulu"));
        assertThat(trials).hasSizeGreaterThan(atLeast);
        return trials.stream().filter(trial -> trial.wrong().isPresent()).toList();
    }

    @Test
    void the_probe_knows_every_path_parameter() {
        assertThat(calls).hasSizeGreaterThan(50);
        assertThat(new WallWalk(calls, own.ids(), trial -> {}).missing()).isEmpty();
        assertThat(new WallWalk(calls, Map.of(), trial -> {}).missing()).hasSizeGreaterThan(50);
    }

    @Test
    void a_foreign_thing_answers_as_one_that_does_not_exist() {
        assertThat(wrong(1000, (walk, who, client, other) -> walk.foreign(who, client.visitor(), other)))
                .isEmpty();
    }

    @Test
    void a_foreign_thing_within_an_own_one_answers_as_one_that_does_not_exist() {
        assertThat(wrong(500, (walk, who, client, other) -> walk.withinOwn(who, client.visitor(), other)))
                .isEmpty();
    }

    @Test
    void a_foreign_thing_in_a_body_answers_as_one_that_does_not_exist() {
        assertThat(wrong(300, (walk, who, client, other) -> walk.bodies(who, client.visitor(), other)))
                .isEmpty();
    }

    @Test
    void without_a_sign_in_nothing_is_told() {
        var trials = new ArrayList<Trial>();
        var walk = new WallWalk(calls, own.ids(), trials::add);
        for (var victim : List.of(bravo, zulu))
            walk.notSignedIn(Client.anonymous().visitor(), victim.as("other"));
        assertThat(trials).hasSizeGreaterThan(200);
        assertThat(trials).allSatisfy(trial -> assertThat(trial.wrong()).isEmpty());
    }

    @Test
    void no_list_and_no_query_shows_anything_foreign() {
        assertThat(wrong(500, (walk, who, client, other) -> walk.searches(who, client.visitor(), other)))
                .isEmpty();
    }

    /** The probe plants anew what it would try in vain. */
    @Test
    void what_is_no_longer_there_is_missed() {
        var admin = desk.admin().visitor();
        assertThat(new WallWalk(calls, own.ids(), trial -> {}).lost(admin)).isEmpty();
        var gone = new HashMap<>(own.ids());
        gone.putAll(Map.of("template", "nothing", "run", "1"));
        assertThat(new WallWalk(calls, gone, trial -> {}).lost(admin)).containsExactly("run", "template");
    }

    /** Who reaches the other client is found out by the walk: it would see a hole in the wall. */
    @Test
    void the_walk_finds_who_sees_what_they_must_not() {
        var found = new ArrayList<Trial>();
        var both = desk.staff(Role.AGENT, "alpha", "bravo");
        var reading = calls.stream().filter(call -> call.verb().equals("GET")).toList();
        var walk = new WallWalk(reading, own.ids(), found::add);
        walk.foreign("AGENT", both.visitor(), bravo.as("bravo"));
        walk.searches("AGENT", both.visitor(), bravo.as("bravo"));
        assertThat(found)
                .filteredOn(trial -> trial.wrong().isPresent())
                .extracting(Trial::what)
                .contains("/tickets/{ref}", "/tickets/{ref}/attachments/{file}", "/tickets", "/tenants");
    }

    @Test
    void the_walk_finds_a_body_that_reaches_what_it_must_not() {
        var found = new ArrayList<Trial>();
        var assigning =
                calls.stream().filter(call -> call.id().equals("ticket_change")).toList();
        var ours = new HashMap<>(bravo.ids());
        ours.put("user", own.agent().id());
        new WallWalk(assigning, own.ids(), found::add)
                .bodies("LEAD", desk.staff(Role.LEAD, "alpha").visitor(), new Other("our own", bravo.canary(), ours));
        assertThat(found).singleElement().satisfies(trial -> assertThat(trial.wrong())
                .contains("answers 200"));
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
}
