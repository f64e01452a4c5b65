package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.OwnHouse;

/** Whoever would be signed in as somebody else by what passes through a browser, is not. */
@OnTheDesk
class ForgedHouseIT {
    @TempDir
    static Path folder;

    private static TwoHouses houses;
    private static Browser browser;
    private static OwnHouse house;
    private static Desk desk;

    @BeforeAll
    static void two_clients_with_a_house_each() {
        houses = new TwoHouses(folder);
        browser = houses.browser;
        house = houses.house;
        desk = houses.desk;
    }

    @AfterAll
    static void closes_both() {
        if (houses != null) houses.close();
    }

    @Test
    void an_answer_is_taken_once_and_only_from_the_browser_that_left() {
        var email = houses.address("acme");
        houses.admitted("acme", email);
        var answer = new AtomicReference<String>("");
        var page = houses.tampered(email, location -> {
            answer.set(location);
            return DeskAddress.PUBLIC + "/sign-in/return?code=none&state=none";
        });
        assertThat(page.locator(".md-refusal")).containsText(TwoHouses.NOT_BEGUN);
        page.navigate(answer.get());
        assertThat(page.locator(".md-refusal")).containsText(TwoHouses.NOT_BEGUN);
        var victim = browser.atPublicAddress();
        victim.navigate(answer.get());
        houses.isRefused(victim, TwoHouses.NOT_BEGUN);
    }

    @Test
    void what_is_changed_on_the_way_leads_nowhere() {
        var email = houses.address("acme");
        houses.admitted("acme", email);
        houses.isRefused(
                houses.tampered(email, answer -> answer.replaceAll("state=[^&]+", "state=forged")),
                TwoHouses.NOT_BEGUN);
        houses.isRefused(
                houses.tampered(email, answer -> answer + "&iss=https%3A%2F%2Fevil.example"), TwoHouses.UNSOUND);
        houses.isRefused(
                houses.tampered(email, answer -> answer.replaceAll("code=[^&]+", "error=access_denied")),
                "Your company's sign-in did not let you through.");
        houses.isRefused(houses.tampered(email, answer -> answer + "&state=twice"), TwoHouses.NOT_BEGUN);
        assertThat(houses.audit("acme")).contains("UNSOUND", "DECLINED");
    }

    @Test
    void a_token_for_another_sign_in_another_reader_or_another_time_is_none() {
        var email = houses.address("acme");
        houses.admitted("acme", email);
        for (var wrong : Map.<String, Object>of(
                        "nonce", "another",
                        "aud", "another",
                        "iss", house.issuer(houses.issuer("globex")))
                .entrySet()) {
            var claims = OwnHouse.confirmed(email);
            var more = new HashMap<>(claims);
            more.put(wrong.getKey(), wrong.getValue());
            house.next(houses.issuer("acme"), "sub-" + email, more);
            houses.isRefused(houses.through(email), TwoHouses.UNSOUND);
        }
        house.next(houses.issuer("acme"), "sub-" + email, OwnHouse.confirmed(email), -120);
        houses.isRefused(houses.through(email), TwoHouses.UNSOUND);
    }

    @Test
    void the_session_gets_another_id_and_the_browser_no_token() {
        var email = houses.address("acme");
        houses.admitted("acme", email);
        house.next(houses.issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        var page = browser.atPublicAddress();
        var seen = new StringBuilder();
        page.onRequest(request -> seen.append(request.url()).append('\n'));
        var before = session(page);
        Doorway.go(page, email);
        Doorway.isIn(page);
        assertThat(session(page)).isNotEqualTo(before);
        page.context().cookies().forEach(cookie -> seen.append(cookie.value).append('\n'));
        assertThat(seen.toString())
                .contains("code_challenge_method=S256", "response_type=code", "nonce=", "state=")
                .contains("login_hint=" + email.replace("@", "%40"))
                .contains("redirect_uri=http%3A%2F%2Fdesk.manydesk.example%2Fsign-in%2Freturn&")
                .doesNotContain("the secret of", "code_verifier")
                .doesNotContainPattern("eyJ[\\w-]+\\.[\\w-]+\\.");
    }

    @Test
    void who_is_led_to_a_door_from_elsewhere_is_asked_first() {
        var email = houses.address("acme");
        houses.admitted("acme", email);
        var page = browser.atPublicAddress();
        page.locator("vaadin-email-field input").fill(email);
        page.keyboard().press("Tab");
        assertThat(page.locator(".md-doors vaadin-button")).isVisible();
        var door = new AtomicReference<String>("");
        page.onRequest(request -> {
            if (request.url().contains("/sign-in/with")) door.compareAndSet("", request.url());
        });
        house.next(houses.issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        page.locator(".md-doors vaadin-button").click();
        Doorway.isIn(page);
        var led = browser.atPublicAddress();
        led.navigate(door.get());
        assertThat(led.locator(".md-card")).containsText("You are led to the sign-in of your company");
        Browser.openPublic(led, "/my-tickets");
        led.waitForSelector("vaadin-email-field");
        house.next(houses.issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        led.navigate(door.get());
        press(led, "Go on to it");
        Doorway.isIn(led);
    }

    @Test
    void a_door_that_is_none_says_so() {
        var page = browser.visitor();
        for (var door : new String[] {"?door=1", "?door=x", ""}) {
            Browser.open(page, "/sign-in/with" + door);
            press(page, "Go on to it");
            assertThat(page.locator(".md-refusal")).containsText(TwoHouses.NOT_BEGUN);
        }
        Browser.open(page, "/sign-in/return?code=a&state=b");
        assertThat(page.locator(".md-refusal")).containsText(TwoHouses.NOT_BEGUN);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static void press(Page page, String button) {
        page.locator("vaadin-button:has-text('" + button + "'):visible").last().click();
    }
}
