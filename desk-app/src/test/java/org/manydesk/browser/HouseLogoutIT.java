package org.manydesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.OwnHouse;

/** Who signs out with their own house is signed out here, when the house says so and nobody else. */
@OnTheDesk
class HouseLogoutIT {
    private static final String NONE = "{\"error\":\"invalid_request\"";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static int ahead;
    private static OwnHouse house;
    private static Desk desk;
    private static int people;

    /** Somebody whom the house knows, with an account here. */
    private record Guest(String client, String id, String email) {
        static Guest of(String client) {
            var email = "g" + ++people + "@" + client + "-" + desk.mark() + ".example";
            var body = Map.of("email", email, "name", "Gil Guest", "role", "REQUESTER", "tenant", client);
            return new Guest(
                    client, desk.admin().post("users", body).expect(201).text("id"), email);
        }

        /** Signs in, in a session that the house calls so. */
        Page signedIn(String session) {
            var claims = new HashMap<>(OwnHouse.confirmed(email));
            claims.put("sid", session);
            house.next(issuer(client), subject(), claims);
            var page = browser.atPublicAddress();
            Doorway.go(page, email);
            Doorway.isIn(page);
            return page;
        }

        String subject() {
            return "sub-" + email;
        }

        long sessions() {
            return desk.admin().get("users/" + id + "/sessions").items().count();
        }
    }

    @BeforeAll
    static void two_clients_with_a_house_each() {
        browser = Browser.start();
        house = OwnHouse.start(folder);
        desk = Desk.fresh();
        for (var client : new String[] {"acme", "globex"}) {
            desk.tenant(client);
            desk.admin()
                    .put("tenants/" + client + "/identity-provider", house.agreement(issuer(client), false))
                    .expect(200);
        }
    }

    @AfterAll
    static void closes_both() {
        if (browser != null) browser.close();
        if (house != null) house.close();
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private static String issuer(String client) {
        return client + desk.mark();
    }

    /** Where the house of a client says that somebody signed out. */
    private static String door(String client) {
        var told = desk.admin().get("tenants/" + client + "/identity-provider").text("logoutAddress");
        assertThat(told).matches(DeskAddress.PUBLIC + "/oidc/logout/[0-9]+");
        return told.substring(DeskAddress.PUBLIC.length());
    }

    private static Answer told(String door, String token) {
        return Client.anonymous()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post(door, "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private static Map<String, Object> word(Map<String, Object> about) {
        var word = new HashMap<>(about);
        word.put("aud", OwnHouse.CLIENT_ID);
        word.put("jti", "word-" + ++people);
        word.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return word;
    }

    /** Goes on by more than a page trusts what it knows of its reader, also when it was asked just now. */
    private static void trustIsOver() {
        ahead += 2;
        MovableClock.goOnFrom(Instant.now().plusSeconds(ahead));
    }

    private static void isOut(Page page) {
        trustIsOver();
        Browser.openPublic(page, "/my-tickets");
        page.waitForSelector("vaadin-email-field");
    }

    private static void isStillIn(Page page) {
        trustIsOver();
        Browser.openPublic(page, "/my-tickets");
        page.waitForSelector("vaadin-app-layout");
    }

    @Test
    void the_session_that_ended_there_ends_here_and_no_other() {
        var guest = Guest.of("acme");
        var other = Guest.of("acme");
        var first = guest.signedIn("one");
        var second = guest.signedIn("two");
        var others = other.signedIn("three");
        var word = word(Map.of("sub", guest.subject(), "sid", "one"));
        var answer = told(door("acme"), house.signed(issuer("acme"), word)).expect(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(guest.sessions()).isEqualTo(1);
        isOut(first);
        isStillIn(second);
        isStillIn(others);
        told(door("acme"), house.signed(issuer("acme"), word(Map.of("sid", "three"))))
                .expect(200);
        assertThat(other.sessions()).isZero();
        isOut(others);
        var trail = desk.admin().get("audit?limit=200&tenant=acme").expect(200).text();
        assertThat(trail).contains("OUTSIDE_SIGN_OUT", guest.email(), other.email());
    }

    @Test
    void who_signed_out_there_altogether_has_no_session_here() {
        var guest = Guest.of("acme");
        var other = Guest.of("acme");
        var first = guest.signedIn("four");
        guest.signedIn("five");
        other.signedIn("six");
        told(door("acme"), house.signed(issuer("acme"), word(Map.of("sub", guest.subject()))))
                .expect(200);
        assertThat(guest.sessions()).isZero();
        assertThat(other.sessions()).isEqualTo(1);
        isOut(first);
    }

    @Test
    void the_same_word_is_not_taken_twice() {
        var guest = Guest.of("acme");
        guest.signedIn("seven");
        var token = house.signed(issuer("acme"), word(Map.of("sub", guest.subject())));
        told(door("acme"), token).expect(200);
        guest.signedIn("eight");
        isNone(told(door("acme"), token));
        assertThat(guest.sessions()).isEqualTo(1);
    }

    @Test
    void what_is_forged_or_meant_for_others_ends_nothing() {
        var guest = Guest.of("acme");
        guest.signedIn("nine");
        var about = Map.<String, Object>of("sub", guest.subject(), "sid", "nine");
        isNone(told(door("acme"), house.signed(issuer("globex"), word(about))));
        isNone(told(door("globex"), house.signed(issuer("acme"), word(about))));
        isNone(told("/oidc/logout/17", house.signed(issuer("acme"), word(about))));
        told("/oidc/logout/nobody", house.signed(issuer("acme"), word(about))).expect(401);
        for (var wrong : Map.<String, Object>of(
                        "nonce",
                        "of a sign-in",
                        "aud",
                        "somebody-else",
                        "events",
                        Map.of(),
                        "iat",
                        Instant.now().minusSeconds(600).getEpochSecond())
                .entrySet()) {
            var word = word(about);
            word.put(wrong.getKey(), wrong.getValue());
            var answer = told(door("acme"), house.signed(issuer("acme"), word));
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(400);
        }
        isNone(told(door("acme"), "no token"));
        isNone(told(door("acme"), ""));
        assertThat(guest.sessions()).isEqualTo(1);
        var ofGlobex = word(Map.of("sub", guest.subject(), "sid", "nine"));
        told(door("globex"), house.signed(issuer("globex"), ofGlobex)).expect(200);
        assertThat(guest.sessions()).isEqualTo(1);
    }

    private static void isNone(Answer answer) {
        assertThat(answer.expect(400).text()).startsWith(NONE);
    }
}
