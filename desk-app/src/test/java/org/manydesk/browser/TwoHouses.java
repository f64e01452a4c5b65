package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OwnHouse;

/** Two clients of a provider, acme and globex, that sign in with a house of their own each; acme's admits whom it does not know. */
final class TwoHouses implements AutoCloseable {
    static final String NOT_BEGUN = "This sign-in was not begun in this browser, or is used already.";
    static final String UNSOUND = "What your company's sign-in told us could not be trusted.";

    final Browser browser = Browser.start();
    final OwnHouse house;
    final Desk desk = Desk.fresh();
    private int people;

    /** @param folder where the houses may keep their key */
    TwoHouses(Path folder) {
        house = OwnHouse.start(folder);
        for (var client : new String[] {"acme", "globex"}) {
            desk.tenant(client);
            agree(client, house.agreement(issuer(client), client.equals("acme")));
        }
    }

    void agree(String client, Map<String, ?> wanted) {
        desk.admin().put("tenants/" + client + "/identity-provider", wanted).expect(200);
    }

    String issuer(String client) {
        return client + desk.mark();
    }

    String address(String client) {
        return "p" + ++people + "@" + client + "-" + desk.mark() + ".example";
    }

    /** Somebody whom an administrator let in, without a password. */
    String admitted(String client, String email) {
        var body = Map.of("email", email, "name", "Ann Example", "role", "REQUESTER", "tenant", client);
        return desk.admin().post("users", body).expect(201).text("id");
    }

    /** Goes through the door of acme as whoever the house lets in next. */
    Page through(String typed) {
        var page = browser.atPublicAddress();
        Doorway.go(page, typed);
        return page;
    }

    void isRefused(Page page, String sentence) {
        assertThat(page.locator(".md-refusal")).containsText(sentence);
        Browser.openPublic(page, "/my-tickets");
        page.waitForSelector("vaadin-email-field");
    }

    String audit(String client) {
        return desk.admin().get("audit?limit=200&tenant=" + client).expect(200).text();
    }

    /** What the house answers is changed on its way back. */
    Page tampered(String typed, UnaryOperator<String> change) {
        var page = browser.atPublicAddress();
        page.route(Pattern.compile("https://127\\.0\\.0\\.77.*"), route -> answer(route, change));
        Doorway.go(page, typed);
        return page;
    }

    private static void answer(Route route, UnaryOperator<String> change) {
        var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        var headers = new HashMap<>(answer.headers());
        headers.put("location", change.apply(headers.get("location")));
        route.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(headers));
    }

    @Override
    public void close() {
        browser.close();
        house.close();
    }
}
