package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.OwnHouse;
import org.manydesk.scope.Role;

/** People of a client sign in with their own house; the house speaks for them alone, and what is forged leads nowhere. */
@OnTheDesk
class OwnHouseIT {
    private static final String FOREIGN = "The e-mail address that your company's sign-in gave us cannot be used here.";

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
    void another_subject_with_an_address_that_is_linked_is_somebody_else() {
        var email = houses.address("acme");
        var person = houses.admitted("acme", email);
        house.next(houses.issuer("acme"), "first-" + email, OwnHouse.confirmed(email));
        Doorway.isIn(houses.through(email));
        house.next(houses.issuer("acme"), "second-" + email, OwnHouse.confirmed(email));
        houses.isRefused(houses.through(email), "Your address belongs to somebody who signs in as another user");
        desk.admin().delete("users/" + person + "/identity").expect(204);
        house.next(houses.issuer("acme"), "second-" + email, OwnHouse.confirmed(email));
        Doorway.isIn(houses.through(email));
    }

    @Test
    void whom_nobody_knows_becomes_a_requester_where_that_is_agreed_and_is_told_what_to_do_where_not() {
        var email = houses.address("acme");
        house.next(houses.issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        Doorway.isIn(houses.through(email));
        assertThat(desk.admin().get("users?limit=200").items().filter(user -> user.path("email")
                        .asText()
                        .equals(email)))
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.path("role").asText()).isEqualTo("REQUESTER");
                    assertThat(user.path("name").asText()).isEqualTo("Called by the house");
                });
        var stranger = houses.address("globex");
        house.next(houses.issuer("globex"), "sub-" + stranger, OwnHouse.confirmed(stranger));
        houses.isRefused(houses.through(stranger), "You are not known here yet.");
        assertThat(houses.audit("globex")).contains("OUTSIDE_SIGN_IN_REFUSED", "STRANGER");
        assertThat(desk.admin().get("users?limit=200").text()).doesNotContain(stranger);
    }

    @Test
    void an_address_of_which_the_house_does_not_say_that_it_is_confirmed_leads_to_nobody() {
        var email = houses.address("acme");
        houses.admitted("acme", email);
        house.next(houses.issuer("acme"), "sub-" + email, Map.of("email", email));
        houses.isRefused(houses.through(email), "did not confirm your e-mail address");
    }

    @Test
    void a_house_speaks_neither_for_people_of_another_client_nor_for_staff() {
        var theirs = houses.address("globex");
        houses.admitted("globex", theirs);
        var inOurDomain = houses.address("acme");
        houses.admitted("globex", inOurDomain);
        var staff = desk.person(Role.AGENT, null).email();
        var staffInOurDomain = houses.address("acme");
        desk.admin()
                .post("users", Map.of("email", staffInOurDomain, "name", "S", "role", "AGENT"))
                .expect(201);
        var elsewhere = Desk.fresh();
        elsewhere.tenant("other");
        var far = houses.address("acme");
        elsewhere
                .admin()
                .post("users", Map.of("email", far, "name", "F", "role", "REQUESTER", "tenant", "other"))
                .expect(201);
        for (var email : new String[] {theirs, inOurDomain, staff, staffInOurDomain, far}) {
            house.next(houses.issuer("acme"), "evil-" + email, OwnHouse.confirmed(email));
            houses.isRefused(houses.through(houses.address("acme")), FOREIGN);
        }
        assertThat(houses.audit("acme"))
                .contains("OUTSIDE_SIGN_IN_REFUSED", "FOREIGN", "evil-" + theirs, "evil-" + far);
        assertThat(houses.audit("acme")).doesNotContain("\"IDENTITY_LINKED\",\"subject\":\"" + theirs);
        assertThat(houses.audit("globex")).doesNotContain("evil-");
    }

    @Test
    void who_was_shown_out_stays_out() {
        var email = houses.address("acme");
        var person = houses.admitted("acme", email);
        house.next(houses.issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        Doorway.isIn(houses.through(email));
        desk.admin().delete("users/" + person).expect(200);
        house.next(houses.issuer("acme"), "sub-" + email, OwnHouse.confirmed(email));
        houses.isRefused(houses.through(email), "Your access has ended.");
        var never = houses.address("acme");
        desk.admin().delete("users/" + houses.admitted("acme", never)).expect(200);
        house.next(houses.issuer("acme"), "sub-" + never, OwnHouse.confirmed(never));
        houses.isRefused(houses.through(never), "Your access has ended.");
    }

    @Test
    void the_door_is_shown_by_the_domain_and_not_by_who_exists() {
        var known = houses.address("globex");
        houses.admitted("globex", known);
        for (var typed : new String[] {known, houses.address("globex")}) {
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
        var email = houses.address("globex");
        houses.admitted("globex", email);
        house.next(houses.issuer("globex"), "sub-" + email, OwnHouse.confirmed(email));
        Doorway.isIn(houses.through(email));
        desk.admin()
                .post("tenants/globex/personal-data/erasure", Map.of("email", email))
                .expect(200);
        house.next(houses.issuer("globex"), "sub-" + email, OwnHouse.confirmed(email));
        houses.isRefused(houses.through(email), "You are not known here yet.");
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
        field(page, "Issuer").fill(house.issuer(houses.issuer(client)));
        field(page, "Client id").fill(OwnHouse.CLIENT_ID);
        page.locator("vaadin-password-field:has-text('Client secret') input").fill("the secret");
        press(page, "Try it");
        assertThat(page.locator("vaadin-notification-card").last()).containsText("can do what is needed");
        press(page, "Save");
        assertThat(page.locator(".md-badge:has-text('In force')")).isVisible();
        assertThat(page.locator("vaadin-password-field:has-text('Client secret') input"))
                .hasValue("");
        var email = houses.address("initech");
        houses.admitted("initech", email);
        house.next(houses.issuer(client), "sub-" + email, OwnHouse.confirmed(email));
        var guest = houses.through(email);
        Doorway.isIn(guest);
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
