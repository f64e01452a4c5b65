package org.manydesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The session of somebody's page: it cannot be planted, used by other sites, or taken for a token. */
@OnTheDesk
class ForgedRequestsIT {
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_provider() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.httpOnly)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void signing_in_takes_a_new_session_that_no_script_reads() {
        var page = browser.visitor();
        var before = session(page);
        Browser.signIn(page, desk.person(Role.ADMIN, null).email(), Desk.PASSWORD);
        page.waitForSelector("vaadin-app-layout");
        var after = session(page);
        assertThat(after.value).isNotEqualTo(before.value);
        assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat((String) page.evaluate("document.cookie")).doesNotContain(after.value);
        var planted = browser.visitor();
        planted.context().addCookies(List.of(new Cookie(before.name, before.value).setUrl(DeskAddress.url())));
        Browser.open(planted, "/clients");
        planted.waitForURL("**/sign-in");
    }

    @Test
    void a_session_of_a_page_opens_no_rest_interface() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        assertThat(page.request().get(DeskAddress.url() + "/api/v1/tenants").status())
                .isEqualTo(401);
        assertThat(page.request()
                        .post(
                                DeskAddress.url() + "/api/v1/api-tokens",
                                RequestOptions.create()
                                        .setHeader("Content-Type", "text/plain")
                                        .setData("{\"name\":\"x\"}"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_click_without_the_pages_own_token_does_nothing() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        for (var token : List.of("", "00000000-0000-0000-0000-000000000000")) {
            var answer = click(page, token);
            assertThat(answer.text()).as(token).doesNotContain("\"changes\":[{", "\"execute\":[[");
            assertThat(answer.status()).isLessThan(500);
        }
        Browser.open(page, "/clients");
        page.waitForSelector("h1");
        assertThat(page.url()).endsWith("/clients");
    }

    private static APIResponse click(Page page, String token) {
        var body = "{\"csrfToken\":\"" + token + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\","
                + "\"data\":{\"route\":\"clients\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{},"
                + "\"trigger\":\"\"}}],\"syncId\":0,\"clientId\":0}";
        return page.request()
                .post(
                        DeskAddress.url() + "/?v-r=uidl&v-uiId=0",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json; charset=UTF-8")
                                .setData(body));
    }

    @Test
    void another_site_that_is_open_beside_changes_nothing_and_sees_nothing() {
        var person = desk.person(Role.ADMIN, null);
        var page = browser.person(person.email());
        var other = page.context().newPage();
        other.route(
                "http://evil.example/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<h1>evil</h1>")));
        other.navigate("http://evil.example/");
        var done = other.evaluate(
                """
                async at => {
                  const done = [];
                  const tried = async (name, trial) => { try { if (await trial()) done.push(name); } catch (refused) {} };
                  await tried('read', async () => (await fetch(at + '/api/v1/tenants', {credentials: 'include'})).ok);
                  await tried('clicked', async () => (await fetch(at + '/?v-r=uidl&v-uiId=0',
                    {method: 'POST', credentials: 'include', body: '{}'})).ok);
                  await tried('listened', () => new Promise(heard => {
                    const socket = new WebSocket(at.replace('http', 'ws') + '/VAADIN/push?v-r=push&v-uiId=0');
                    socket.onopen = () => heard(true);
                    socket.onerror = () => heard(false);
                  }));
                  await tried('framed', () => new Promise(shown => {
                    const frame = document.createElement('iframe');
                    frame.src = at + '/clients';
                    frame.onload = () => { try { shown(frame.contentDocument.body.innerHTML.includes('vaadin')); }
                      catch (other) { shown(false); } };
                    document.body.append(frame);
                    setTimeout(() => shown(false), 3000);
                  }));
                  return done;
                }""",
                DeskAddress.url());
        assertThat((List<?>) done).isEmpty();
        Browser.open(page, "/clients");
        page.waitForSelector("h1");
        assertThat(page.url()).endsWith("/clients");
    }
}
