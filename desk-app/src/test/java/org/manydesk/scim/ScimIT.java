package org.manydesk.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.scim.Directories.LEAVES;
import static org.manydesk.scim.Directories.PATCH;
import static org.manydesk.scim.Directories.USERS;
import static org.manydesk.scim.Directories.directoryOf;
import static org.manydesk.scim.Directories.entra;
import static org.manydesk.scim.Directories.filtered;
import static org.manydesk.scim.Directories.isRefused;
import static org.manydesk.scim.Directories.okta;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The directory of a client keeps its people, as Okta and Entra ID ask for it. */
@OnTheDesk
class ScimIT {
    private static Desk desk;
    private static Client directory;

    @BeforeAll
    static void a_provider_with_two_clients() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("bravo");
        directory = directoryOf(desk, "acme");
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private static String address(String who) {
        return who + "@" + desk.mark() + ".acme.example";
    }

    private static List<String> deeds(String who) {
        return desk.admin()
                .get("audit?tenant=acme&limit=200")
                .expect(200)
                .items()
                .filter(entry -> entry.path("subject").asText().equals(who))
                .map(entry -> entry.path("action").asText())
                .toList();
    }

    @Test
    void okta_lets_somebody_in_finds_them_and_shows_them_out() {
        var address = address("odile");
        assertThat(filtered(directory, "userName eq \"" + address + "\"")
                        .json()
                        .path("totalResults")
                        .asInt())
                .isZero();
        var made = directory.post(USERS, okta(address)).expect(201);
        var id = made.text("id");
        assertThat(made.header("Content-Type")).startsWith("application/scim+json");
        assertThat(made.header("Location")).isEqualTo(DeskAddress.PUBLIC + USERS + "/" + id);
        assertThat(made.header("ETag"))
                .isEqualTo(made.json().at("/meta/version").asText());
        assertThat(made.text()).doesNotContain("Ab1!xyzw");
        var found = filtered(directory, "userName eq \"" + address.toUpperCase(java.util.Locale.ROOT) + "\"");
        assertThat(found.json().at("/Resources/0/id").asText()).isEqualTo(id);
        assertThat(found.json().at("/Resources/0/name/familyName").asText()).isEqualTo("Okada");

        var gone = okta(address).replace("\"active\":true", "\"active\":false");
        assertThat(directory
                        .put(USERS + "/" + id, gone)
                        .expect(200)
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
        directory
                .patch(USERS + "/" + id, PATCH.formatted("{\"op\":\"replace\",\"value\":{\"active\":true}}"))
                .expect(200);
        directory.delete(USERS + "/" + id).expect(204);
        assertThat(directory
                        .get(USERS + "/" + id)
                        .expect(200)
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
        assertThat(deeds(address))
                .containsSubsequence(
                        "PERSON_ADMITTED", "PERSON_DEACTIVATED", "PERSON_REACTIVATED", "PERSON_DEACTIVATED");
    }

    @Test
    void entra_lets_in_requesters_only_and_renames_them() {
        var address = address("emil");
        var id = directory.post(USERS, entra(address)).expect(201).text("id");
        var person = desk.admin().get("users/" + id).expect(200).json();
        assertThat(person.path("role").asText()).isEqualTo("REQUESTER");
        assertThat(person.path("name").asText()).isEqualTo("Emil Entrup");
        var found = filtered(directory, "externalId eq \"" + address + "-object\"");
        assertThat(found.json().at("/Resources/0/id").asText()).isEqualTo(id);
        var renaming = PATCH.formatted("{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Emil Ende\"},"
                + "{\"op\":\"Replace\",\"path\":\"name.familyName\",\"value\":\"Ende\"},"
                + "{\"op\":\"Add\",\"path\":\"title\",\"value\":\"Boss\"}");
        directory.patch(USERS + "/" + id, renaming).expect(200);
        assertThat(desk.admin().get("users/" + id).text("name")).isEqualTo("Emil Ende");
        assertThat(deeds(address)).contains("PERSON_CHANGED");
    }

    @Test
    void an_address_follows_the_directory_within_the_domains_of_the_client() {
        var manager = desk.person(Role.CLIENT_MANAGER, "acme");
        var session = manager.signIn();
        var domain = "@acme-" + desk.mark() + ".example";
        var path = USERS + "/" + manager.id();
        var moving = PATCH.formatted(
                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"new%1$s\"},"
                                .formatted(domain)
                        + "{\"op\":\"Replace\",\"path\":\"userName\",\"value\":\"New%s\"}".formatted(domain));
        directoryOf(desk, "bravo").patch(path, moving).expect(404);
        assertThat(directory.patch(path, moving).expect(200).text("userName")).isEqualTo("new" + domain);
        session.get("sessions/current").problem(401);
        Client.signIn("new" + domain, Desk.PASSWORD).get("sessions/current").expect(200);
        assertThat(deeds("new" + domain)).contains("PERSON_CHANGED");
        var bravos = desk.person(Role.REQUESTER, "bravo");
        desk.admin()
                .patch("users/" + bravos.id(), Map.of("email", "bravo" + domain))
                .expect(200);
        var taken =
                PATCH.formatted("{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"bravo%s\"}".formatted(domain));
        isRefused(directory.patch(path, taken), 409, "uniqueness");
        assertThat(desk.admin().get("users/" + bravos.id()).text("email")).isEqualTo("bravo" + domain);
    }

    @Test
    void who_leaves_is_out_at_once_and_whoever_comes_back_is_as_before() {
        var manager = desk.person(Role.CLIENT_MANAGER, "acme");
        var session = manager.signIn();
        var token = Client.withToken(session.post("api-tokens", Map.of("name", "left behind"))
                .expect(201)
                .text("token"));
        var path = USERS + "/" + manager.id();
        var name = directory.get(path).expect(200).text("displayName");
        directory.patch(path, LEAVES).expect(200);
        session.get("sessions/current").problem(401);
        token.get("sessions/current").problem(401);
        directory
                .patch(path, PATCH.formatted("{\"op\":\"replace\",\"path\":\"active\",\"value\":true}"))
                .expect(200);
        assertThat(manager.signIn().get("sessions/current").text("role")).isEqualTo("CLIENT_MANAGER");
        assertThat(directory.get(path).text("displayName")).isEqualTo(name);
    }

    @Test
    void a_list_comes_in_parts() {
        desk.tenant("parts");
        var parts = directoryOf(desk, "parts");
        for (int number = 1; number <= 5; number++)
            parts.post(USERS, okta(address("part" + number))).expect(201);
        var some = parts.get(USERS + "?startIndex=2&count=3").expect(200).json();
        assertThat(some.path("totalResults").asInt()).isEqualTo(5);
        assertThat(some.path("startIndex").asInt()).isEqualTo(2);
        assertThat(some.path("itemsPerPage").asInt()).isEqualTo(3);
        assertThat(some.at("/Resources/0/userName").asText()).isEqualTo(address("part2"));
        assertThat(parts.get(USERS + "?count=0")
                        .expect(200)
                        .json()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(5);
        isRefused(parts.get(USERS + "?count=many"), 400, "invalidValue");
    }

    @Test
    void a_token_is_for_one_client_and_for_nothing_else() {
        isRefused(Client.anonymous().get(USERS), 401, "");
        isRefused(desk.person(Role.ADMIN, null).signIn().get(USERS), 401, "");
        isRefused(Client.withToken("md_nothing").get(USERS), 401, "");
        for (var path : List.of("tickets", "users", "sessions/current", "tenants/acme"))
            directory.get(path).problem(401);
        desk.tenant("ends");
        var ending = directoryOf(desk, "ends");
        ending.get(USERS).expect(200);
        desk.admin().put("tenants/ends/suspension").expect(200);
        isRefused(ending.get(USERS), 401, "");
        desk.admin().delete("tenants/ends/suspension").expect(200);
        var listed = desk.admin().get("tenants/ends/scim-tokens").expect(200);
        assertThat(listed.text()).contains("lastUsedAt").doesNotContain("\"token\"", "md_");
        var id = listed.items().findFirst().orElseThrow().path("id").asText();
        desk.admin().delete("tenants/ends/scim-tokens/" + id).expect(204);
        isRefused(ending.get(USERS), 401, "");
        assertThat(desk.admin().get("audit?tenant=ends&limit=200").text())
                .contains("SCIM_TOKEN_ISSUED", "SCIM_TOKEN_WITHDRAWN");
    }

    @Test
    void administrators_alone_make_tokens_after_a_fresh_proof() {
        var name = Map.of("name", "x");
        for (var other : List.of(desk.staff(Role.LEAD, "acme"), desk.ofTenant(Role.CLIENT_MANAGER, "acme")))
            other.post("tenants/acme/scim-tokens", name).problem(403);
        Desk.fresh().admin().post("tenants/acme/scim-tokens", name).problem(404);
        var admin = desk.person(Role.ADMIN, null).signIn();
        var script = Client.withToken(
                admin.post("api-tokens", Map.of("name", "script")).expect(201).text("token"));
        script.post("tenants/bravo/scim-tokens", name).problem(403);
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(admin.post("tenants/bravo/scim-tokens", name)
                        .problem(403)
                        .path("type")
                        .asText())
                .isEqualTo("urn:manydesk:problem:proof-needed");
    }

    @Test
    void what_makes_no_sense_is_told_in_the_words_of_scim() {
        var id = directory.post(USERS, okta(address("nonsense"))).expect(201).text("id");
        var path = USERS + "/" + id;
        isRefused(directory.get(USERS + "?filter=userName+co+%22a%22"), 400, "invalidFilter");
        isRefused(directory.post(USERS, "{"), 400, "invalidSyntax");
        isRefused(directory.post(USERS, "[]"), 400, "invalidSyntax");
        isRefused(directory.post(USERS, okta("no address")), 400, "invalidValue");
        isRefused(directory.put(path, okta(address("another"))), 400, "mutability");
        var elsewhere =
                okta(address("nonsense")).replace("{\"primary\":true,\"value\":\"", "{\"primary\":true,\"value\":\"x");
        isRefused(directory.put(path, elsewhere), 400, "mutability");
        isRefused(directory.post(USERS, elsewhere), 400, "invalidValue");
        isRefused(
                directory.patch(
                        path,
                        PATCH.formatted(
                                "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"},{\"op\":\"Replace\","
                                        + "\"path\":\"userName\",\"value\":\"" + address("another") + "\"}")),
                400,
                "mutability");
        isRefused(directory.post(USERS, okta(address("long") + "x".repeat(1_000_000))), 413, "");
        isRefused(directory.with("If-Match", "W/\"17.4\"").patch(path, LEAVES), 412, "");
        isRefused(directory.get("/scim/v2/Groups"), 404, "");
        isRefused(directory.get(USERS + "/1/2"), 404, "");
        isRefused(directory.delete(USERS), 405, "");
        isRefused(directory.get(USERS + "/nobody"), 404, "");
        assertThat(directory.get(path).expect(200).json().path("active").asBoolean())
                .isTrue();
        var version = directory.get(path).header("ETag");
        directory.with("If-Match", version).patch(path, LEAVES).expect(200);
    }

    @Test
    void it_tells_what_it_can_do() {
        var config = directory.get("/scim/v2/ServiceProviderConfig").expect(200).json();
        assertThat(config.at("/patch/supported").asBoolean()).isTrue();
        assertThat(config.at("/bulk/supported").asBoolean()).isFalse();
        assertThat(directory
                        .get("/scim/v2/ResourceTypes")
                        .expect(200)
                        .json()
                        .at("/Resources/0/endpoint")
                        .asText())
                .isEqualTo("/Users");
        var schema = directory
                .get("/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User")
                .expect(200)
                .json();
        assertThat(schema.path("attributes").valueStream().map(one -> one.path("name")
                        .asText()))
                .containsExactly("userName", "displayName", "name", "emails", "active");
        assertThat(directory
                        .get("/scim/v2/Schemas")
                        .expect(200)
                        .json()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void who_is_erased_leaves_nothing_of_the_directory_behind() throws SQLException {
        var address = address("erased");
        var id = directory.post(USERS, okta(address)).expect(201).text("id");
        desk.person(Role.ADMIN, null)
                .signIn()
                .post("tenants/acme/personal-data/erasure", Map.of("email", address))
                .expect(200);
        try (var database = DeskAddress.database();
                var count = database.prepareStatement("SELECT COUNT(*) FROM scim_person WHERE user_id = ?")) {
            count.setString(1, id);
            var rows = count.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
