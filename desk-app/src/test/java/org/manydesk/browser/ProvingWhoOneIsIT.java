package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;
import org.manydesk.signin.TotpSecret;

@OnTheDesk
class ProvingWhoOneIsIT {
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

    private static void fill(Page page, String card, String field, String value) {
        page.locator(".md-card:has(h2:text-is('" + card + "')) " + field + " input")
                .fill(value);
    }

    private static void press(Page page, String button) {
        page.locator("vaadin-button:text-is('" + button + "')").click();
    }

    @Test
    void an_app_is_set_up_and_asked_for_and_a_recovery_code_stands_in() {
        var person = desk.person(Role.REQUESTER, "acme");
        var page = browser.person(person.email());
        Browser.open(page, "/profile/sign-in");
        fill(page, "Authenticator app", "vaadin-password-field", "not the password");
        press(page, "Set up an app");
        assertThat(page.locator(".md-card vaadin-password-field[invalid]")).hasCount(1);
        fill(page, "Authenticator app", "vaadin-password-field", Desk.PASSWORD);
        press(page, "Set up an app");
        assertThat(page.locator("img.md-qr")).isVisible();
        assertThat((Integer) page.locator("img.md-qr").evaluate("picture => picture.naturalWidth"))
                .isPositive();
        var secret = TotpSecret.parse(page.locator(".md-card code").innerText().replace(" ", ""));
        fill(page, "Authenticator app", "vaadin-text-field", secret.code(TotpSecret.step(Instant.now())));
        press(page, "Turn on");
        var codes = page.locator(".md-codes").innerText().split("\\s+");
        assertThat(codes).hasSize(10);
        press(page, "I have kept them");
        assertThat(page.locator(".md-card:has(h2:text-is('Authenticator app'))"))
                .containsText("10 recovery codes are left");

        var later = browser.visitor();
        Browser.signIn(later, person.email(), Desk.PASSWORD);
        var code = later.locator("vaadin-text-field input");
        code.fill("000000");
        later.keyboard().press("Enter");
        assertThat(later.locator(".md-refusal")).hasText("This code is wrong, or was used before.");
        code.fill(codes[3]);
        later.keyboard().press("Enter");
        assertThat(later).hasURL(Pattern.compile(".*/my-tickets"));
    }

    private static void setUpAnApp(Page page) {
        fill(page, "Authenticator app", "vaadin-password-field", Desk.PASSWORD);
        press(page, "Set up an app");
        var secret = TotpSecret.parse(page.locator(".md-card code").innerText().replace(" ", ""));
        fill(page, "Authenticator app", "vaadin-text-field", secret.code(TotpSecret.step(Instant.now())));
        press(page, "Turn on");
        press(page, "I have kept them");
    }

    @Test
    void staff_who_must_have_a_second_factor_are_led_to_it_and_then_go_on() {
        var house = Desk.fresh();
        house.tenant("acme");
        var agent = house.person(Role.AGENT, null);
        var admin = browser.person(house.person(Role.ADMIN, null).email());
        var working = browser.person(agent.email());
        Browser.open(admin, "/profile/sign-in");
        setUpAnApp(admin);
        Browser.open(admin, "/settings/sign-in");
        assertThat(admin.locator(".md-card")).containsText("have none yet");
        var today = Instant.now().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        admin.locator("vaadin-date-picker input").fill(today.toString());
        admin.keyboard().press("Enter");
        press(admin, "Save");
        assertThat(admin.locator("vaadin-notification-card")).containsText("Saved");

        Browser.open(working, "/queue");
        assertThat(working.locator("vaadin-email-field")).isVisible();
        Browser.signIn(working, agent.email(), Desk.PASSWORD);
        assertThat(working.locator(".md-notice")).containsText("Set up an authenticator app");
        Browser.open(working, "/queue");
        assertThat(working).hasURL(Pattern.compile(".*/profile/sign-in"));
        assertThat(working.locator("vaadin-side-nav-item")).hasCount(0);
        assertThat(working.locator("h2")).hasText(new String[] {"Passkeys", "Authenticator app"});
        setUpAnApp(working);
        assertThat(working.locator("h1")).hasText("Queue");
        assertThat(working.locator("vaadin-side-nav-item").first()).isAttached();
    }

    @Test
    void a_password_is_changed_by_who_knows_it_and_other_pages_are_out() {
        var person = desk.person(Role.AGENT, null);
        var elsewhere = person.signIn();
        var page = browser.person(person.email());
        Browser.open(page, "/profile/sign-in");
        var old = "vaadin-password-field:has(label:text-is('Present password'))";
        var wanted = "vaadin-password-field:has(label:text-is('New password'))";
        fill(page, "Password", old, Desk.PASSWORD);
        fill(page, "Password", wanted, "Password1");
        press(page, "Change password");
        assertThat(page.locator(".md-card " + wanted)).containsText("on a list of those that are tried first");
        fill(page, "Password", wanted, "nine loud herons on a roof");
        press(page, "Change password");
        assertThat(page.locator("vaadin-notification-card")).containsText("1 other session ended");
        elsewhere.get("sessions/current").problem(401);
        var credentials = Map.of("email", person.email(), "password", "nine loud herons on a roof");
        Client.anonymous().post("sessions", credentials).expect(201);
        Browser.open(page, "/profile/sign-in");
        assertThat(page.locator(".md-session")).hasCount(2);
    }
}
