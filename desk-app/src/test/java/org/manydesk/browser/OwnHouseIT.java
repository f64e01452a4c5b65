package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.OwnHouse;
import org.manydesk.scope.Role;

/** People of a client sign in with their own house; the house speaks for them alone, and what is forged leads nowhere. */
@OnTheDesk
class OwnHouseIT {
    private static final String FOREIGN = "The e-mail address that your company's sign-in gave us cannot be used here.";
    private static final String NOT_BEGUN = "This sign-in was not begun in this browser, or is used already.";
    private static final String UNSOUND = "What your company's sign-in told us could not be trusted.";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static OwnHouse house;
    private static Desk desk;
    private static int people;

    @BeforeAll
    static void two_clients_with_a_house_each() {
        browser = Browser.start();
        house = OwnHouse.start(folder);
        desk = Desk.fresh();
        for (var client : new String[] {"acme", "globex"}) {
            desk.tenant(client);
            agree(client, house.agreement(issuer(client), client.equals("acme")));
        }
    }

    @AfterAll
    static void closes_both() {
        if (browser != null) browser.close();
        if (house != null) house.close();
    }

    private static void agree(String client, Map<String, ?> wanted) {
        desk.admin().put("tenants/" + client + "/identity-provider", wanted).expect(200);
    }

    private static String issuer(String client) {
        return client + desk.mark();
    }

    private static String address(String client) {
        return "p" + ++people + "@" + client + "-" + desk.mark() + ".example";
    }

    /** Somebody whom an administrator let in, without a password. */
    private static String admitted(String client, String email) {
        var body = Map.of("email", email, "name", "Ann Example", "role", "REQUESTER", "tenant", client);
        return desk.admin().post("users", body).expect(201).text("id");
    }

    /** Goes through the door of acme as whoever the house lets in next. */
    private static Page through(String typed) {
        var page = browser.atPublicAddress();
        go(page, typed);
        return page;
    }

    private static void go(Page page, String typed) {
        page.locator("vaadin-email-field input").fill(typed);
        page.keyboard().press("Tab");
        page.locator("vaadin-button:has-text('Go on with')").click();
    }

    private static void isIn(Page page) {
        assertThat(page).hasURL(DeskAddress.PUBLIC + "/my-tickets");
        page.waitForSelector("vaadin-app-layout");
    }

    private static void isRefused(Page page, String sentence) {
        assertThat(page.locator(".md-refusal")).containsText(sentence);
        Browser.openPublic(page, "/my-tickets");
        page.waitForSelector("vaadin-email-field");
    }

    private static String audit(String client) {
        return desk.admin().get("audit?limit=200&tenant=" + client).expect(200).text();
    }

    /** What the house answers is changed on its way back. */
    private static Page tampered(String typed, UnaryOperator<String> change) {
        var page = browser.atPublicAddress();
        page.route(Pattern.compile("https://127\\.0\\.0\\.77.*"), route -> answer(route, change));
        go(page, typed);
        return page;
    }

    private static void answer(Route route, UnaryOperator<String> change) {
        var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        var headers = new HashMap<>(answer.headers());
        headers.put("location", change.apply(headers.get("location")));
        route.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(headers));
    }

    @Test
    void who_has_a_confirmed_address_is_let_in_and_stays_the_same_person_whatever_the_address_becomes() {
        var email = address("acme");
        admitted("acme", email);
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        isIn(through(email));
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed("new-name@elsewhere.example"));
        isIn(through(email));
        var said = audit("acme");
        assertThat(said).contains("IDENTITY_LINKED", "SIGNED_IN", house.issuer(issuer("acme")));
        assertThat(desk.admin().get("users?limit=200").text()).doesNotContain("new-name@elsewhere.example");
    }

    @Test
    void another_subject_with_an_address_that_is_linked_is_somebody_else() {
        var email = address("acme");
        var person = admitted("acme", email);
        house.next(issuer("acme"), "first-" + email, OwnHouse.confirmed(email));
        isIn(through(email));
        house.next(issuer("acme"), "second-" + email, OwnHouse.confirmed(email));
        isRefused(through(email), "Your address belongs to somebody who signs in as another user");
        desk.admin().delete("users/" + person + "/identity").expect(204);
        house.next(issuer("acme"), "second-" + email, OwnHouse.confirmed(email));
        isIn(through(email));
    }

    @Test
    void whom_nobody_knows_becomes_a_requester_where_that_is_agreed_and_is_told_what_to_do_where_not() {
        var email = address("acme");
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        isIn(through(email));
        assertThat(desk.admin().get("users?limit=200").items().filter(user -> user.path("email")
                        .asText()
                        .equals(email)))
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.path("role").asText()).isEqualTo("REQUESTER");
                    assertThat(user.path("name").asText()).isEqualTo("Called by the house");
                });
        var stranger = address("globex");
        house.next(issuer("globex"), "sub-" + stranger, OwnHouse.confirmed(stranger));
        isRefused(through(stranger), "You are not known here yet.");
        assertThat(audit("globex")).contains("OUTSIDE_SIGN_IN_REFUSED", "STRANGER");
        assertThat(desk.admin().get("users?limit=200").text()).doesNotContain(stranger);
    }

    @Test
    void an_address_that_the_house_did_not_confirm_leads_to_nobody() {
        var email = address("acme");
        admitted("acme", email);
        house.next(issuer("acme"), "sub-" + email, Map.of("email", email, "email_verified", false));
        isRefused(through(email), "did not confirm your e-mail address");
        house.next(issuer("acme"), "sub-" + email, Map.of("email", email));
        isRefused(through(email), "did not confirm your e-mail address");
    }

    @Test
    void a_house_speaks_neither_for_people_of_another_client_nor_for_staff() {
        var theirs = address("globex");
        admitted("globex", theirs);
        var inOurDomain = address("acme");
        admitted("globex", inOurDomain);
        var staff = desk.person(Role.AGENT, null).email();
        var staffInOurDomain = address("acme");
        desk.admin()
                .post("users", Map.of("email", staffInOurDomain, "name", "S", "role", "AGENT"))
                .expect(201);
        var elsewhere = Desk.fresh();
        elsewhere.tenant("other");
        var far = address("acme");
        elsewhere
                .admin()
                .post("users", Map.of("email", far, "name", "F", "role", "REQUESTER", "tenant", "other"))
                .expect(201);
        for (var email : new String[] {theirs, inOurDomain, staff, staffInOurDomain, far}) {
            house.next(issuer("acme"), "evil-" + email, OwnHouse.confirmed(email));
            isRefused(through(address("acme")), FOREIGN);
        }
        assertThat(audit("acme")).contains("OUTSIDE_SIGN_IN_REFUSED", "FOREIGN", "evil-" + theirs, "evil-" + far);
        assertThat(audit("acme")).doesNotContain("\"IDENTITY_LINKED\",\"subject\":\"" + theirs);
        assertThat(audit("globex")).doesNotContain("evil-");
    }

    @Test
    void who_was_shown_out_stays_out() {
        var email = address("acme");
        var person = admitted("acme", email);
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        isIn(through(email));
        desk.admin().delete("users/" + person).expect(200);
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        isRefused(through(email), "Your access has ended.");
        var never = address("acme");
        desk.admin().delete("users/" + admitted("acme", never)).expect(200);
        house.next(issuer("acme"), "sub-" + never, OwnHouse.confirmed(never));
        isRefused(through(never), "Your access has ended.");
    }

    @Test
    void an_answer_is_taken_once_and_only_from_the_browser_that_left() {
        var email = address("acme");
        admitted("acme", email);
        var answer = new AtomicReference<String>("");
        var page = tampered(email, location -> {
            answer.set(location);
            return DeskAddress.PUBLIC + "/sign-in/return?code=none&state=none";
        });
        assertThat(page.locator(".md-refusal")).containsText(NOT_BEGUN);
        page.navigate(answer.get());
        assertThat(page.locator(".md-refusal")).containsText(NOT_BEGUN);
        var victim = browser.atPublicAddress();
        victim.navigate(answer.get());
        isRefused(victim, NOT_BEGUN);
    }

    @Test
    void what_is_changed_on_the_way_leads_nowhere() {
        var email = address("acme");
        admitted("acme", email);
        isRefused(tampered(email, answer -> answer.replaceAll("state=[^&]+", "state=forged")), NOT_BEGUN);
        isRefused(tampered(email, answer -> answer + "&iss=https%3A%2F%2Fevil.example"), UNSOUND);
        isRefused(
                tampered(email, answer -> answer.replaceAll("code=[^&]+", "error=access_denied")),
                "Your company's sign-in did not let you through.");
        isRefused(tampered(email, answer -> answer + "&state=twice"), NOT_BEGUN);
        assertThat(audit("acme")).contains("UNSOUND", "DECLINED");
    }

    @Test
    void a_token_for_another_sign_in_another_reader_or_another_time_is_none() {
        var email = address("acme");
        admitted("acme", email);
        for (var wrong : Map.<String, Object>of(
                        "nonce", "another",
                        "aud", "another",
                        "iss", house.issuer(issuer("globex")))
                .entrySet()) {
            var claims = OwnHouse.confirmed(email);
            var more = new HashMap<>(claims);
            more.put(wrong.getKey(), wrong.getValue());
            house.next(issuer("acme"), "sub-" + email, more);
            isRefused(through(email), UNSOUND);
        }
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed(email), -120);
        isRefused(through(email), UNSOUND);
    }

    @Test
    void the_session_gets_another_id_and_the_browser_no_token() {
        var email = address("acme");
        admitted("acme", email);
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        var page = browser.atPublicAddress();
        var seen = new StringBuilder();
        page.onRequest(request -> seen.append(request.url()).append('\n'));
        var before = session(page);
        go(page, email);
        isIn(page);
        assertThat(session(page)).isNotEqualTo(before);
        page.context().cookies().forEach(cookie -> seen.append(cookie.value).append('\n'));
        assertThat(seen.toString())
                .contains("code_challenge_method=S256", "response_type=code", "nonce=", "state=")
                .contains("login_hint=" + email.replace("@", "%40"))
                .contains("redirect_uri=http%3A%2F%2Fdesk.manydesk.example%2Fsign-in%2Freturn&")
                .doesNotContain("the secret of", "code_verifier")
                .doesNotContainPattern("eyJ[\\w-]+\\.[\\w-]+\\.");
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_door_is_shown_by_the_domain_and_not_by_who_exists() {
        var known = address("globex");
        admitted("globex", known);
        for (var typed : new String[] {known, address("globex")}) {
            var page = browser.visitor();
            page.locator("vaadin-email-field input").fill(typed);
            page.keyboard().press("Tab");
            assertThat(page.locator(".md-doors vaadin-button")).hasText("Go on with Client globex's sign-in");
        }
        var page = browser.visitor();
        page.locator("vaadin-email-field input").fill("ann@nowhere-" + desk.mark() + ".example");
        page.keyboard().press("Tab");
        Browser.signIn(page, "ann@nowhere-" + desk.mark() + ".example", "wrong");
        assertThat(page.locator(".md-refusal")).containsText("The e-mail address or the password is wrong.");
        assertThat(page.locator(".md-doors vaadin-button")).hasCount(0);
    }

    @Test
    void who_is_erased_is_nobody_whom_the_house_knows() {
        var email = address("globex");
        admitted("globex", email);
        house.next(issuer("globex"), "sub-" + email, OwnHouse.confirmed(email));
        isIn(through(email));
        desk.admin()
                .post("tenants/globex/personal-data/erasure", Map.of("email", email))
                .expect(200);
        house.next(issuer("globex"), "sub-" + email, OwnHouse.confirmed(email));
        isRefused(through(email), "You are not known here yet.");
    }

    @Test
    void who_is_led_to_a_door_from_elsewhere_is_asked_first() {
        var email = address("acme");
        admitted("acme", email);
        var page = browser.atPublicAddress();
        page.locator("vaadin-email-field input").fill(email);
        page.keyboard().press("Tab");
        assertThat(page.locator(".md-doors vaadin-button")).isVisible();
        var door = new AtomicReference<String>("");
        page.onRequest(request -> {
            if (request.url().contains("/sign-in/with")) door.compareAndSet("", request.url());
        });
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        page.locator(".md-doors vaadin-button").click();
        isIn(page);
        var led = browser.atPublicAddress();
        led.navigate(door.get());
        assertThat(led.locator(".md-card")).containsText("You are led to the sign-in of your company");
        Browser.openPublic(led, "/my-tickets");
        led.waitForSelector("vaadin-email-field");
        house.next(issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        led.navigate(door.get());
        press(led, "Go on to it");
        isIn(led);
    }

    @Test
    void a_door_that_is_none_says_so() {
        var page = browser.visitor();
        for (var door : new String[] {"?door=1", "?door=x", ""}) {
            Browser.open(page, "/sign-in/with" + door);
            press(page, "Go on to it");
            assertThat(page.locator(".md-refusal")).containsText(NOT_BEGUN);
        }
        Browser.open(page, "/sign-in/return?code=a&state=b");
        assertThat(page.locator(".md-refusal")).containsText(NOT_BEGUN);
    }

    @Test
    void an_administrator_sets_it_up_on_the_clients_page() {
        var client = desk.tenant("initech");
        var person = desk.person(Role.ADMIN, null);
        var page = browser.person(person.email());
        Browser.open(page, "/clients/" + client + "/signin");
        field(page, "Issuer").fill("https://127.0.0.1:1/nothing");
        press(page, "Try it");
        assertThat(page.locator("vaadin-text-field[invalid]:has-text('Issuer')"))
                .containsText("This host is not on the public Internet.");
        field(page, "Issuer").fill(house.issuer(issuer(client)));
        field(page, "Client id").fill(OwnHouse.CLIENT_ID);
        page.locator("vaadin-password-field:has-text('Client secret') input").fill("the secret");
        press(page, "Try it");
        assertThat(page.locator("vaadin-notification-card").last()).containsText("can do what is needed");
        press(page, "Save");
        assertThat(page.locator(".md-badge:has-text('In force')")).isVisible();
        assertThat(page.locator("vaadin-password-field:has-text('Client secret') input"))
                .hasValue("");
        var email = address("initech");
        admitted("initech", email);
        house.next(issuer(client), "sub-" + email, OwnHouse.confirmed(email));
        var guest = through(email);
        isIn(guest);
        page.reload();
        assertThat(page.locator(".md-section:has-text('Who signs in this way') vaadin-grid"))
                .containsText(email);
        press(page, "Forget");
        assertThat(page.locator(".md-section:has-text('Who signs in this way')"))
                .containsText("Nobody yet");
        Browser.openPublic(guest, "/my-tickets");
        guest.waitForSelector("vaadin-email-field");
        var stranger = Client.signIn(desk.person(Role.LEAD, null).email(), Desk.PASSWORD);
        stranger.get("tenants/" + client + "/identity-provider").problem(404);
    }

    private static com.microsoft.playwright.Locator field(Page page, String label) {
        return page.locator("vaadin-text-field:has-text('" + label + "') input");
    }

    private static void press(Page page, String button) {
        page.locator("vaadin-button:has-text('" + button + "'):visible").last().click();
    }
}
