package org.manydesk.offboarding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.OwnHouse;
import org.manydesk.harness.PlantedLink;
import org.manydesk.harness.PlantedPasskey;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;
import org.manydesk.secret.Secret;

/**
 * A client leaves whose people sign in with their own house and with passkeys, and whose directory keeps them: no secret of these
 * goes along, and nothing of them stays.
 */
@OnTheDesk
class LeavingWithOwnDoorsIT {
    private static final Instant IN_MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant THE_DAY = Instant.parse("2026-03-09T00:00:01Z");
    private static final String[] OF_DOORS = {
        "identity_provider", "identity_link", "passkey", "scim_token", "scim_person"
    };

    @TempDir
    static Path folder;

    private static OwnHouse house;
    private static Desk desk;
    private static Desk.Person admin;

    /** Somebody of a client, and the token of the client's directory. */
    private record Furnished(Desk.Person person, String token) {
        Client directory() {
            return Client.withToken(token).with("Content-Type", "application/scim+json");
        }
    }

    @BeforeAll
    static void a_provider_and_a_house() {
        MovableClock.standAt(IN_MARCH);
        house = OwnHouse.start(folder);
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void the_clock_goes_on() {
        MovableClock.reset();
        if (house != null) house.close();
    }

    private static String mark(String key) {
        return ("DOOR" + key + desk.mark()).toUpperCase(Locale.ROOT);
    }

    private static Furnished furnished(String key) {
        MovableClock.standAt(IN_MARCH);
        desk.tenant(key);
        var client = admin.signIn();
        client.put("tenants/" + key + "/identity-provider", house.agreement(mark(key), true))
                .expect(200);
        var person = desk.person(Role.CLIENT_MANAGER, key);
        PlantedLink.of(person.id(), "subject " + mark(key));
        PlantedPasskey.of(person.id(), "Phone " + mark(key));
        var token = client.post("tenants/" + key + "/scim-tokens", Map.of("name", "Directory " + mark(key)))
                .expect(201)
                .text("token");
        var furnished = new Furnished(person, token);
        furnished
                .directory()
                .post(
                        "/scim/v2/Users",
                        """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"dora@%1$s.example",
                         "externalId":"ext %1$s","displayName":"Dora %1$s","active":true}
                        """
                                .formatted(mark(key)))
                .expect(201);
        return furnished;
    }

    @Test
    void no_secret_of_a_door_goes_with_the_pack() throws Exception {
        var token = furnished("packing").token();
        var files = HandedOver.files(
                admin.signIn().get("tenants/packing/hand-over").expect(200).body());
        for (var table : OF_DOORS)
            assertThat(HandedOver.text(files, "data/" + table + ".ndjson")).contains(mark("packing"));
        var everything = files.values().stream()
                .map(file -> new String(file, StandardCharsets.ISO_8859_1))
                .collect(joining());
        var hash = new Secret(token).sha256();
        assertThat(everything)
                .contains(house.issuer(mark("packing")), "subject " + mark("packing"))
                .doesNotContain(
                        "the secret of",
                        token,
                        Base64.getEncoder().encodeToString(hash),
                        HexFormat.of().formatHex(hash));
    }

    @Test
    void nothing_of_the_doors_stays_and_others_keep_theirs() throws Exception {
        var leaving = furnished("leaving");
        var staying = furnished("staying");
        var id = Remains.idOf(desk.id(), "leaving");
        var person = Long.parseLong(leaving.person().id());
        var neighbour = Long.parseLong(staying.person().id());
        assertThat(Remains.saying(mark("leaving"))).contains(OF_DOORS);
        assertThat(Remains.with(person)).contains("identity_link", "passkey", "user_account");
        var ofNeighbour = Remains.with(neighbour);
        var before = Remains.of(Remains.idOf(desk.id(), "staying"));

        admin.signIn()
                .put(
                        "tenants/leaving/off-boarding",
                        Map.of("reason", "Their contract is over", "eraseOn", "2026-03-09"))
                .expect(200);
        Meant.all(admin.signIn(), "leaving");
        leaving.directory().get("/scim/v2/Users").expect(401);
        MovableClock.standAt(THE_DAY);
        Timers.eraseThoseWhoLeft();

        assertThat(Remains.with(id)).isEmpty();
        assertThat(Remains.with(person)).isEmpty();
        assertThat(Remains.saying(mark("leaving"))).isEmpty();
        leaving.directory().get("/scim/v2/Users").expect(401);
        assertThat(Remains.with(neighbour)).isEqualTo(ofNeighbour);
        assertThat(Remains.of(Remains.idOf(desk.id(), "staying"))).isEqualTo(before);
        staying.directory().get("/scim/v2/Users").expect(200);
    }
}
