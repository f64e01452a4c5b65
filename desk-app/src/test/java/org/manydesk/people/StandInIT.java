package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Somebody stands in for another until an instant, with the other's reach and work, and with no more rights. */
@OnTheDesk
class StandInIT {
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        for (var key : List.of("acme", "globex", "initech")) desk.tenant(key);
    }

    @AfterAll
    static void the_true_time() {
        MovableClock.reset();
    }

    private static Desk.Person member(Role role, List<String> allow, List<String> deny) {
        var person = desk.person(role, null);
        desk.assign(person.id(), allow, deny);
        return person;
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Answer standIn(Desk.Person absent, Desk.Person by, Instant until) {
        return desk.admin().put("users/" + absent.id() + "/stand-in", Map.of("by", by.id(), "until", until));
    }

    private static List<String> keys(Client client) {
        return client.get("tenants")
                .expect(200)
                .items()
                .map(t -> t.path("key").asText())
                .sorted()
                .toList();
    }

    @Test
    void who_stands_in_sees_the_clients_of_the_absent_until_the_clock_says_so() {
        var absent = member(Role.AGENT, List.of("acme", "initech"), List.of("initech"));
        var by = member(Role.AGENT, List.of("globex"), List.of());
        var client = by.signIn();
        assertThat(keys(client)).containsExactly("globex");
        var until = tomorrow();
        assertThat(standIn(absent, by, until).expect(200).text("by")).isEqualTo(by.id());
        assertThat(keys(client)).containsExactly("acme", "globex");
        client.get("tenants/initech").problem(404);
        MovableClock.standAt(until);
        try {
            assertThat(keys(by.signIn())).containsExactly("globex");
        } finally {
            MovableClock.reset();
        }
        desk.admin().delete("users/" + absent.id() + "/stand-in").expect(204);
        assertThat(keys(by.signIn())).containsExactly("globex");
        desk.admin().get("users/" + absent.id() + "/stand-in").problem(404);
        for (var action : List.of("STAND_IN_BEGAN", "STAND_IN_ENDED"))
            assertThat(desk.admin().get("audit?limit=200").items().filter(entry -> entry.path("action")
                            .asText()
                            .equals(action)))
                    .filteredOn(entry -> entry.path("subject").asText().equals(absent.email()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.path("details").path("by").asText()).isEqualTo(by.email());
                        assertThat(Instant.parse(
                                        entry.path("details").path("until").asText()))
                                .isEqualTo(until);
                    });
    }

    @Test
    void what_the_one_who_stands_in_must_not_see_stays_closed() {
        var absent = member(Role.AGENT, List.of("acme", "globex"), List.of());
        var by = member(Role.AGENT, List.of(), List.of("acme"));
        standIn(absent, by, tomorrow()).expect(200);
        assertThat(keys(by.signIn())).containsExactly("globex");
    }

    @Test
    void nothing_is_passed_on_and_rights_stay_ones_own() {
        var first = member(Role.LEAD, List.of("acme"), List.of());
        var second = member(Role.BILLING, List.of("globex"), List.of());
        var third = member(Role.AGENT, List.of("initech"), List.of());
        standIn(first, second, tomorrow()).expect(200);
        standIn(second, third, tomorrow()).expect(200);
        var client = third.signIn();
        assertThat(keys(client)).containsExactly("globex", "initech");
        client.get("invoices").problem(403);
        desk.admin().delete("users/" + second.id()).expect(200);
        assertThat(keys(client)).containsExactly("initech");
    }

    @Test
    void the_tickets_of_the_absent_are_among_ones_own_and_new_ones_can_be_given() {
        var absent = member(Role.AGENT, List.of("acme"), List.of());
        var by = member(Role.AGENT, List.of(), List.of());
        var requester = Map.of("email", "r@acme.example", "name", "R");
        var body = Map.of("type", "QUESTION", "subject", "S", "description", "D", "requester", requester);
        var theirs = desk.admin().post("tenants/acme/tickets", body).expect(201).text("ref");
        desk.admin()
                .patch("tickets/" + theirs, Map.of("assignee", absent.email()))
                .expect(200);
        var client = by.signIn();
        desk.admin().patch("tickets/" + theirs, Map.of("assignee", by.email())).problem(422);
        assertThat(client.get("tickets?assignee=me").expect(200).items()).isEmpty();
        standIn(absent, by, tomorrow()).expect(200);
        var mine = client.get("tickets?assignee=me").expect(200).items();
        assertThat(mine.map(ticket -> ticket.path("ref").asText())).containsExactly(theirs);
        desk.admin().patch("tickets/" + theirs, Map.of("assignee", by.email())).expect(200);
    }

    @Test
    void only_staff_by_assignment_stand_in_for_such_and_for_a_while() {
        var absent = member(Role.AGENT, List.of("acme"), List.of());
        var by = member(Role.AGENT, List.of(), List.of());
        standIn(absent, absent, tomorrow()).problem(422);
        standIn(absent, by, Instant.now().minusSeconds(60)).problem(422);
        standIn(absent, by, Instant.now().plus(Duration.ofDays(400))).problem(422);
        standIn(absent, desk.person(Role.ADMIN, null), tomorrow()).problem(422);
        standIn(desk.person(Role.ADMIN, null), by, tomorrow()).problem(422);
        standIn(absent, desk.person(Role.CLIENT_MANAGER, "acme"), tomorrow()).problem(422);
        standIn(desk.person(Role.CLIENT_MANAGER, "acme"), by, tomorrow()).problem(422);
    }

    @Test
    void nobody_of_another_provider_stands_in_or_is_stood_in_for() {
        var absent = member(Role.AGENT, List.of("acme"), List.of());
        var theirs = other.person(Role.AGENT, null);
        var foreign = standIn(absent, theirs, tomorrow());
        var unknown = standIn(absent, new Desk.Person("1", ""), tomorrow());
        foreign.problem(422);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        standIn(theirs, absent, tomorrow()).problem(404);
        desk.admin().get("users/" + theirs.id() + "/stand-in").problem(404);
        desk.admin().delete("users/" + theirs.id() + "/stand-in").problem(404);
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            desk.staff(role, "acme")
                    .put("users/" + absent.id() + "/stand-in", Map.of("by", absent.id(), "until", tomorrow()))
                    .problem(403);
    }
}
