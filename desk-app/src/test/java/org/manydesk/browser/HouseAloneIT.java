package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
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
import org.manydesk.harness.PlantedLink;
import org.manydesk.scope.Role;

/** Where a client's own house is the way in of its people, other ways are none, and who comes that way counts as here. */
@OnTheDesk
class HouseAloneIT {
    private static final String ENDED =
            "Your company signs in with its own sign-in, and no longer with passwords or passkeys"
                    + " of ours. Type your address on the sign-in page and go on with your company's sign-in.";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static OwnHouse house;
    private static Desk desk;

    @BeforeAll
    static void a_provider_and_a_house() {
        browser = Browser.start();
        house = OwnHouse.start(folder);
        desk = Desk.fresh();
    }

    @AfterAll
    static void closes_both() {
        if (browser != null) browser.close();
        if (house != null) house.close();
    }

    private static void agree(String client, boolean required) {
        var wanted = house.agreement(client + desk.mark(), false);
        wanted.put("required", required);
        desk.admin().put("tenants/" + client + "/identity-provider", wanted).expect(200);
    }

    @Test
    void a_passkey_lets_nobody_in_where_the_house_is_the_only_way_and_does_again_without_it() {
        var client = desk.tenant("acme");
        var seat = Seat.of(browser, desk.person(Role.REQUESTER, client));
        seat.add();
        agree(client, false);
        seat.signOut();
        seat.signInByPasskey();
        seat.isIn();
        agree(client, true);
        seat.signOut();
        seat.signInByPasskey();
        seat.isRefused(ENDED);
        seat.open("/my-tickets");
        seat.page().waitForSelector("vaadin-email-field");
        desk.admin().delete("tenants/" + client + "/identity-provider").expect(204);
        seat.signOut();
        seat.signInByPasskey();
        seat.isIn();
    }

    @Test
    void a_link_leads_to_the_house_where_that_is_the_only_way_in() {
        var client = desk.tenant("initech");
        var person = admitted(client, "Ivy Invited");
        var link = desk.admin()
                .post("users/" + person + "/password-link", Map.of())
                .expect(201)
                .text("link");
        var path = link.substring(link.indexOf("/welcome"));
        agree(client, true);
        var page = browser.visitor();
        page.navigate(DeskAddress.url() + path);
        var on = page.locator("a:text-is('Go on with your company’s sign-in')");
        assertThat(on).hasAttribute("href", Pattern.compile("sign-in/with\\?door=\\d+"));
        assertThat(page.locator("vaadin-password-field")).hasCount(0);
        var chosen = Map.of("token", path.substring(path.lastIndexOf('/') + 1), "password", Desk.PASSWORD);
        Client.anonymous().post("passwords", chosen).problem(409);
        agree(client, false);
        page.reload();
        assertThat(page.locator("vaadin-password-field")).isVisible();
    }

    @Test
    void who_signed_in_with_the_house_is_no_silent_one_in_the_list_of_people() {
        var client = desk.tenant("globex");
        agree(client, false);
        var known = admitted(client, "Kim Known");
        admitted(client, "Uma Unknown");
        PlantedLink.of(known, "kim");
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        Browser.open(page, "/clients/" + client + "/people");
        var rows = page.locator("vaadin-grid-cell-content:visible");
        assertThat(rows.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Uma Unknown")))
                .isVisible();
        assertThat(page.locator(".md-badge:has-text('Company sign-in'):visible"))
                .hasCount(1);
        assertThat(page.locator(".md-badge:has-text('No password yet'):visible"))
                .hasCount(1);
        assertThat(page.locator("vaadin-button:text-is('Invite')")).hasCount(1);
    }

    private static String admitted(String client, String name) {
        var email = name.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + desk.mark() + "@" + client + ".example";
        var body = Map.of("email", email, "name", name, "role", "REQUESTER", "tenant", client);
        return desk.admin().post("users", body).expect(201).text("id");
    }
}
