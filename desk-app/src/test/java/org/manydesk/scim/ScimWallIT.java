package org.manydesk.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.scim.Directories.LEAVES;
import static org.manydesk.scim.Directories.USERS;
import static org.manydesk.scim.Directories.directoryOf;
import static org.manydesk.scim.Directories.entra;
import static org.manydesk.scim.Directories.filtered;
import static org.manydesk.scim.Directories.isRefused;
import static org.manydesk.scim.Directories.okta;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

/** The directory of a client reaches that client's people alone, and who else is meant is told of it (TRE-1). */
@OnTheDesk
class ScimWallIT {
    private static final String ATTEMPT = "CROSS_TENANT_ATTEMPT";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Desk desk;
    private static Client directory;

    @BeforeAll
    static void a_provider_with_two_clients() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("bravo");
        directory = directoryOf(desk, "acme");
    }

    private static String address(String who) {
        return who + "@" + desk.mark() + ".acme.example";
    }

    @Test
    void an_address_that_anybody_has_is_taken_whoever_that_is() {
        var elsewhere = Desk.fresh();
        elsewhere.tenant("zulu");
        var theirs = List.of(
                desk.person(Role.REQUESTER, "acme").email(),
                desk.person(Role.REQUESTER, "bravo").email(),
                desk.person(Role.AGENT, null).email(),
                elsewhere.person(Role.REQUESTER, "zulu").email(),
                elsewhere.person(Role.ADMIN, null).email());
        for (var address : theirs) isRefused(directory.post(USERS, okta(address)), 409, "uniqueness");
        assertThat(theirs.stream()
                        .map(address -> directory.post(USERS, okta(address)).text())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void nobody_but_the_clients_own_people_is_there() {
        var elsewhere = Desk.fresh();
        elsewhere.tenant("zulu");
        var others = List.of(
                desk.person(Role.REQUESTER, "bravo"),
                desk.person(Role.AGENT, null),
                desk.person(Role.ADMIN, null),
                elsewhere.person(Role.REQUESTER, "zulu"));
        var unknown = directory.get(USERS + "/1").expect(404).text();
        for (var other : others) {
            var path = USERS + "/" + other.id();
            assertThat(directory.get(path).expect(404).text()).isEqualTo(unknown);
            assertThat(directory.put(path, okta(other.email())).expect(404).text())
                    .isEqualTo(unknown);
            assertThat(directory.patch(path, LEAVES).expect(404).text()).isEqualTo(unknown);
            assertThat(directory.delete(path).expect(404).text()).isEqualTo(unknown);
            assertThat(filtered(directory, "userName eq \"" + other.email() + "\"")
                            .json()
                            .path("totalResults")
                            .asInt())
                    .isZero();
            other.signIn().get("sessions/current").expect(200);
        }
        var foreign = directoryOf(desk, "bravo")
                .post(USERS, entra(address("only-bravos")))
                .expect(201);
        assertThat(filtered(directory, "externalId eq \"" + foreign.text("externalId") + "\"")
                        .json()
                        .path("totalResults")
                        .asInt())
                .isZero();
        assertThat(directory.get(USERS + "?count=200").expect(200).text())
                .doesNotContain(address("only-bravos"))
                .doesNotContain(others.getFirst().email());
    }

    @Test
    void an_attempt_at_the_people_of_another_client_is_told_to_the_provider_of_both() {
        var victims = List.of("GET", "PUT", "PATCH", "DELETE").stream()
                .collect(Collectors.toMap(verb -> verb, verb -> desk.person(Role.REQUESTER, "bravo")
                        .id()));
        directory.get(USERS + "/" + victims.get("GET")).expect(404);
        directory.put(USERS + "/" + victims.get("PUT"), okta(address("nobody"))).expect(404);
        directory.patch(USERS + "/" + victims.get("PATCH"), LEAVES).expect(404);
        directory.delete(USERS + "/" + victims.get("DELETE")).expect(404);
        victims.forEach((verb, victim) -> assertThat(told(desk, "tenant=bravo&", victim))
                .as(verb)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("subject").asText()).isEqualTo(verb + " " + USERS + "/" + victim);
                    assertThat(entry.toString()).contains("SCIM: Directory of acme", "\"from\":\"127.0.0.1\"");
                }));
    }

    @Test
    void an_attempt_at_the_people_of_another_provider_is_told_to_that_provider_alone() {
        var elsewhere = Desk.fresh();
        elsewhere.tenant("zulu");
        var victim = elsewhere.person(Role.REQUESTER, "zulu").id();
        directory.get(USERS + "/" + victim).expect(404);
        assertThat(told(elsewhere, "tenant=zulu&", victim)).singleElement().satisfies(entry -> assertThat(
                        entry.toString())
                .contains("of another provider", "\"subject\":\"" + victim + "\"")
                .doesNotContain(desk.mark(), "Directory of acme"));
        assertThat(attempts(desk, "", entry -> entry.toString().contains(victim)))
                .isEmpty();
    }

    @Test
    void an_attempt_is_told_once_an_hour_and_what_does_not_exist_is_none() {
        var victim = desk.person(Role.REQUESTER, "bravo").id();
        for (int time = 0; time < 3; time++) directory.get(USERS + "/" + victim).expect(404);
        directory.get(USERS + "/17").expect(404);
        directory.get(USERS + "/nobody").expect(404);
        var last = desk.person(Role.REQUESTER, "bravo").id();
        directory.get(USERS + "/" + last).expect(404);
        told(desk, "tenant=bravo&", last);
        assertThat(told(desk, "tenant=bravo&", victim)).hasSize(1);
        assertThat(attempts(desk, "", entry -> entry.path("subject").asText().matches(".*/(17|nobody)")))
                .isEmpty();
    }

    /** What the trail says of attempts at somebody, once it does. */
    private static List<JsonNode> told(Desk owner, String query, String victim) {
        return Waiting.until(
                PATIENCE,
                () -> attempts(owner, query, entry -> entry.toString().contains(victim)),
                seen -> !seen.isEmpty());
    }

    private static List<JsonNode> attempts(Desk owner, String query, Predicate<JsonNode> wanted) {
        return owner.admin()
                .get("audit?" + query + "limit=200")
                .expect(200)
                .items()
                .filter(entry -> entry.path("action").asText().equals(ATTEMPT))
                .filter(wanted)
                .toList();
    }
}
