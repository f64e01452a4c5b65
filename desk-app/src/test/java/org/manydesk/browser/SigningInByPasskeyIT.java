package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;
import org.manydesk.signin.TotpSecret;

/** With a Chromium that has a device with a finger reader, played by itself. */
@OnTheDesk
class SigningInByPasskeyIT {
    private static final String REFUSED =
            "This passkey is not known here, or was removed. Sign in with your e-mail address and password.";

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    @Test
    void who_added_one_signs_in_without_typing_anything() {
        var person = desk.person(Role.REQUESTER, "acme");
        var seat = Seat.of(browser, person);
        seat.add();
        seat.isTold("Your passkey is added");
        assertThat(seat.card()).containsText("Chrome · Linux");
        assertThat(seat.card()).containsText("not used yet");

        seat.press("Add a passkey");
        seat.isTold("This device has a passkey for you already.");

        seat.card().locator("vaadin-button:text-is('Rename')").click();
        seat.page().locator("vaadin-dialog-overlay vaadin-text-field input").fill("Desk <b>top</b>");
        seat.page().keyboard().press("Enter");
        assertThat(seat.card()).containsText("Desk <b>top</b>");

        seat.signOut();
        seat.signInByPasskey();
        seat.isIn();
        seat.open("/profile/sign-in");
        assertThat(seat.card()).containsText("last used");
        var told = desk.admin().get("audit?tenant=acme&limit=200").expect(200).text();
        assertThat(told).contains("PASSKEY_ADDED", "PASSKEY_RENAMED", "SIGNED_IN");
    }

    @Test
    void one_that_was_removed_lets_nobody_in_and_the_password_still_does() {
        var person = desk.person(Role.AGENT, null);
        var seat = Seat.of(browser, person);
        seat.add();
        seat.card().locator("vaadin-button:text-is('Remove')").click();
        assertThat(seat.card().locator(".md-session")).hasCount(0);
        seat.signOut();
        seat.signInByPasskey();
        seat.isRefused(REFUSED);
        Browser.signIn(seat.page(), person.email(), Desk.PASSWORD);
        seat.isIn();
    }

    @Test
    void an_answer_that_was_given_once_is_of_no_use_again() {
        var seat = Seat.of(browser, desk.person(Role.AGENT, null));
        seat.add();
        seat.signOut();
        seat.page()
                .evaluate("() => { const real = manydeskPasskeys.get;"
                        + " manydeskPasskeys.get = async json => localStorage.kept = await real(json); }");
        seat.signInByPasskey();
        seat.isIn();
        assertThat(seat.page().evaluate("() => localStorage.kept").toString()).startsWith("{");
        seat.signOut();
        seat.page().evaluate("() => { manydeskPasskeys.get = async () => localStorage.kept; }");
        seat.signInByPasskey();
        seat.isRefused(REFUSED);
    }

    @Test
    void who_is_not_recognised_by_the_device_is_told_what_else_to_do() {
        var seat = Seat.of(browser, desk.person(Role.AGENT, null));
        seat.add();
        seat.signOut();
        seat.isSure("false");
        seat.signInByPasskey();
        seat.isRefused("No passkey was used. Try again, or use your password.");
        seat.page().evaluate("() => { window.PublicKeyCredential = undefined; }");
        seat.signInByPasskey();
        seat.isRefused("This browser or device cannot use passkeys here. Use your password, or another browser.");
        seat.isSure("true");
        seat.signOut();
        seat.signInByPasskey();
        seat.isIn();
    }

    @Test
    void who_was_shown_out_or_whose_client_is_suspended_is_not_let_in() {
        desk.tenant("initech");
        var person = desk.person(Role.CLIENT_MANAGER, "initech");
        var seat = Seat.of(browser, person);
        seat.add();
        seat.signOut();
        desk.admin().put("tenants/initech/suspension").expect(200);
        seat.signInByPasskey();
        seat.isRefused("Your company's access is suspended. Please ask the people who run your help desk.");
        desk.admin().delete("tenants/initech/suspension").expect(200);
        seat.signInByPasskey();
        seat.isIn();
        desk.admin().delete("users/" + person.id()).expect(200);
        seat.signOut();
        seat.signInByPasskey();
        seat.isRefused(REFUSED);
    }

    @Test
    void it_proves_once_more_who_one_is() {
        var seat = Seat.of(browser, desk.person(Role.AGENT, null));
        seat.add();
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        seat.press("Remove");
        seat.press("Use a passkey");
        seat.isTold("Thank you");
        assertThat(seat.card().locator(".md-session")).hasCount(1);
        seat.card().locator("vaadin-button:text-is('Remove')").click();
        assertThat(seat.card().locator(".md-session")).hasCount(0);
    }

    @Test
    void it_is_a_second_factor_and_then_the_password_alone_is_none() {
        var house = Desk.fresh();
        house.tenant("acme");
        var agent = house.person(Role.AGENT, null);
        var admin = house.person(Role.ADMIN, null).signIn();
        var begun = admin.post("profile/second-factor", Map.of("password", Desk.PASSWORD))
                .expect(201);
        var code = TotpSecret.parse(begun.text("secret")).code(TotpSecret.step(Instant.now()));
        admin.put("profile/second-factor/confirmation", Map.of("code", code)).expect(200);
        var today = Instant.now().atZone(ZoneOffset.UTC).toLocalDate();
        admin.put("provider/second-factor", Map.of("from", today.toString())).expect(200);
        assertThat(admin.get("provider/second-factor").text()).contains("AGENT");

        var seat = Seat.taken(browser);
        Browser.signIn(seat.page(), agent.email(), Desk.PASSWORD);
        assertThat(seat.page().locator(".md-notice")).containsText("Set up an authenticator app or add a passkey");
        seat.press("Add a passkey");
        assertThat(seat.page().locator("h1")).hasText("Queue");
        assertThat(admin.get("provider/second-factor").text()).doesNotContain("AGENT");

        var credentials = Map.of("email", agent.email(), "password", Desk.PASSWORD);
        var refused = Client.anonymous().post("sessions", credentials).problem(401);
        assertThat(refused.path("type").asText()).isEqualTo("urn:manydesk:problem:passkey-needed");
        seat.signOut();
        seat.signInByPasskey();
        seat.isIn();
        seat.open("/queue");
        assertThat(seat.page().locator("h1")).hasText("Queue");

        admin.delete("users/" + agent.id() + "/passkeys").expect(204);
        var session = Client.signIn(agent.email(), Desk.PASSWORD);
        assertThat(session.get("tickets").problem(403).path("type").asText())
                .isEqualTo("urn:manydesk:problem:second-factor-needed");
    }
}
