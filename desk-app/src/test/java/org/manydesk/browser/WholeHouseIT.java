package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.WholeHouse;

/** People of a client sign in at a whole server of OpenID Connect: on its own page, by its own rules, with its own tokens. */
@OnTheDesk
class WholeHouseIT {
    private static final int SECONDS_UNTIL_KEYS_ARE_ASKED_FOR_AGAIN = 31;

    @TempDir
    static Path folder;

    private static WholeHouse house;
    private static Browser browser;
    private static Desk desk;
    private static int people;

    /** Somebody of a client's house: how it calls them, and their address. */
    private record Guest(String client, String subject, String email) {
        static Guest of(String client) {
            var subject = "guest-" + ++people;
            return new Guest(client, subject, subject + "@" + client + "-" + desk.mark() + ".example");
        }

        /** One with an account here. */
        static Guest known(String client) {
            var guest = of(client);
            var body = Map.of("email", guest.email, "name", "Gil Guest", "role", "REQUESTER", "tenant", client);
            desk.admin().post("users", body).expect(201);
            return guest;
        }

        /** What comes of signing in on the page of the house of their client. */
        Page signsIn() {
            var page = browser.atPublicAddress();
            Doorway.go(page, email);
            answer(page, WholeHouse.PASSWORD);
            return page;
        }

        void answer(Page page, String password) {
            page.locator("#username").fill(subject);
            page.locator("#password").fill(password);
            page.locator("button:text-is('Sign in')").click();
        }

        void isRefused(String sentence) {
            var page = signsIn();
            assertThat(page.locator(".md-refusal")).containsText(sentence);
            Browser.openPublic(page, "/my-tickets");
            page.waitForSelector("vaadin-email-field");
        }
    }

    @BeforeAll
    static void two_clients_with_an_issuer_each() {
        house = WholeHouse.start(folder);
        browser = Browser.start();
        desk = Desk.fresh();
        for (var client : new String[] {"acme", "globex"}) {
            desk.tenant(client);
            agree(client, WholeHouse.SECRET);
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

    private static void agree(String client, String secret) {
        var wanted = house.agreement(client + desk.mark());
        wanted.put("clientSecret", secret);
        desk.admin().put("tenants/" + client + "/identity-provider", wanted).expect(200);
    }

    private static String audit(String client) {
        return desk.admin().get("audit?limit=200&tenant=" + client).expect(200).text();
    }

    @Test
    void who_gives_the_right_password_there_is_in_and_stays_the_same_person_whatever_the_address_becomes() {
        var guest = Guest.known("acme");
        house.knows(guest.subject(), guest.email());
        var page = browser.atPublicAddress();
        Doorway.go(page, guest.email());
        guest.answer(page, "wrong");
        assertThat(page.locator("body")).containsText("Invalid credentials");
        guest.answer(page, WholeHouse.PASSWORD);
        Doorway.isIn(page);
        house.knows(guest.subject(), "new-name@elsewhere.example");
        Doorway.isIn(guest.signsIn());
        assertThat(audit("acme")).contains("IDENTITY_LINKED", "SIGNED_IN", house.issuer("acme" + desk.mark()));
        assertThat(desk.admin().get("users?limit=200").text()).doesNotContain("new-name@elsewhere.example");
    }

    @Test
    void the_same_subject_and_address_is_nobody_with_another_issuer() {
        var guest = Guest.known("acme");
        house.knows(guest.subject(), guest.email());
        Doorway.isIn(guest.signsIn());
        var impostor = new Guest("globex", guest.subject(), "somebody@globex-" + desk.mark() + ".example");
        impostor.isRefused("The e-mail address that your company's sign-in gave us cannot be used here.");
        assertThat(audit("globex")).contains("OUTSIDE_SIGN_IN_REFUSED", "FOREIGN");
        var namesake = Guest.known("globex");
        var same = new Guest("globex", guest.subject(), namesake.email());
        house.knows(same.subject(), same.email());
        Doorway.isIn(same.signsIn());
        assertThat(audit("globex")).contains(namesake.email());
    }

    @Test
    void an_address_that_it_did_not_confirm_leads_to_nobody_until_it_does() {
        var guest = Guest.known("acme");
        house.believes(guest.subject(), guest.email());
        guest.isRefused("did not confirm your e-mail address");
        house.knows(guest.subject(), guest.email());
        Doorway.isIn(guest.signsIn());
    }

    @Test
    void sign_in_goes_on_when_it_changes_its_key() {
        var guest = Guest.known("acme");
        house.knows(guest.subject(), guest.email());
        Doorway.isIn(guest.signsIn());
        house.changesItsKey();
        MovableClock.goOnFrom(Instant.now().plusSeconds(SECONDS_UNTIL_KEYS_ARE_ASKED_FOR_AGAIN));
        Doorway.isIn(guest.signsIn());
    }

    @Test
    void who_comes_while_our_secret_is_wrong_is_told_whom_to_tell() {
        var guest = Guest.known("globex");
        house.knows(guest.subject(), guest.email());
        agree("globex", "another secret");
        guest.isRefused("Your company's sign-in could not be reached, or did not accept ours.");
        assertThat(audit("globex")).contains("OUTSIDE_SIGN_IN_REFUSED", "UNREACHED");
        agree("globex", WholeHouse.SECRET);
        Doorway.isIn(guest.signsIn());
    }
}
