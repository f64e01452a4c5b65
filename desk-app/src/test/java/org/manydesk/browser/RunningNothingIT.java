package org.manydesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Whatever people and mails write, in every field that a page shows: it stays text, for everybody who reads it. */
@OnTheDesk
class RunningNothingIT {
    /** Breaks out of text, attributes, script, frames and templates; short enough for names. */
    private static final String EVIL = "\"'></p><img src=/ran onerror=ran=1><svg onload=ran=1>${ran=1}{{ran=1}}";

    /** Nothing is asked of the server any more, and every picture has come or failed. */
    private static final String QUIET =
            """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
              && [...document.images].every(image => image.complete)
            """;

    private static final String SHORT_EVIL = "<svg onload=ran=1>";

    private static final String LONG_EVIL = EVIL
            + """
            </textarea></title></style></script><script>ran=1</script><iframe srcdoc="<script>parent.ran=1</script>">
            <a href="javascript:ran=1">x</a><details open ontoggle=ran=1><body onpageshow=ran=1>[x](javascript:ran=1)
            <math><mtext><form><mglyph><style></math><img src=/ran onerror=ran=1>javascript:ran=1
            """;

    private static final String MAIL =
            """
            From: =?utf-8?Q?=3Cimg_src=3D=2Fran_onerror=3Dran=3D1=3E?= <jane@acme.example>
            Subject: =?utf-8?Q?=3Cimg_src=3D=2Fran_onerror=3Dran=3D1=3E?= price list
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html

            %s
            --b
            Content-Type: text/html; name="a.html"
            Content-Disposition: attachment; filename="<img src=x onerror=ran=1>.html"

            <script>alert(1)</script>
            --b--
            """
                    .formatted(LONG_EVIL);

    private static Browser browser;
    private static Desk desk;
    private static String ticket;
    private static String mail;
    private static String invoice;
    private static Desk.Person requester;

    @BeforeAll
    static void a_client_that_writes_script_into_everything() {
        browser = Browser.start();
        desk = Desk.fresh();
        var tenant = desk.tenantBody("acme");
        tenant.put("name", EVIL);
        desk.admin().post("tenants", tenant).expect(201);
        var contract = Contracts.usual("ACME-C1", "2020-01-01");
        contract.withArray("/rateCard/lines").forEach(line -> ((ObjectNode) line).put("name", EVIL));
        desk.contract("acme", contract);
        brand(desk.admin());
        forms(desk.admin());
        team(desk.admin());
        template(desk.admin());
        directory(desk.admin());
        requester = named(Role.REQUESTER, "acme");
        ticket = ticket(desk.admin());
        mail = mail();
        service(desk.admin());
        invoice = issued(desk.admin());
        article(desk.admin());
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Desk.Person named(Role role, String tenant) {
        var email = role.name().toLowerCase(Locale.ROOT) + "-evil-" + desk.mark() + "@x.example";
        var body = new HashMap<String, Object>(
                Map.of("email", email, "name", EVIL, "role", role, "password", Desk.PASSWORD));
        if (role.isClient()) body.put("tenant", tenant);
        var id = desk.admin().post("users", body).expect(201).text("id");
        if (role.isStaff() && role != Role.ADMIN) desk.assign(id, List.of(tenant), List.of());
        return new Desk.Person(id, email);
    }

    private static void brand(Client admin) {
        var brand = Map.of("senderName", EVIL, "shortName", SHORT_EVIL, "colour", 3, "signature", LONG_EVIL.strip());
        admin.put("tenants/acme/brand", brand).expect(200);
    }

    private static void forms(Client admin) {
        var line = Map.of("key", "line", "label", EVIL, "kind", "TEXT");
        var choice = Map.of("key", "choice", "label", EVIL, "kind", "CHOICE", "choices", List.of(EVIL, "other"));
        admin.put("tenants/acme/forms", Map.of("asked", Map.of("INCIDENT", List.of(line, choice))))
                .expect(200);
    }

    private static void team(Client admin) {
        admin.post(
                        "teams",
                        Map.of(
                                "name",
                                "<img src=/ran onerror=ran=1>" + SHORT_EVIL,
                                "members",
                                List.of(),
                                "clients",
                                List.of("acme")))
                .expect(201);
    }

    private static void template(Client admin) {
        var terms = Contracts.usual("", "2020-01-01");
        terms.remove(List.of("number", "from", "until"));
        terms.withArray("/rateCard/lines").forEach(line -> ((ObjectNode) line).put("name", EVIL));
        admin.post("tenants/onboarding/templates?name=evil", Map.of("contract", terms))
                .expect(201);
    }

    private static void directory(Client admin) {
        admin.post("tenants/acme/scim-tokens", Map.of("name", EVIL)).expect(201);
    }

    private static String ticket(Client admin) {
        var raised = Map.of("email", requester.email(), "name", EVIL);
        var body = Map.of(
                "type",
                "INCIDENT",
                "subject",
                EVIL,
                "description",
                LONG_EVIL,
                "requester",
                raised,
                "fields",
                Map.of("line", EVIL, "choice", EVIL));
        var ref = admin.post("tenants/acme/tickets", body).expect(201).text("ref");
        for (var kind : List.of("NOTE", "REPLY"))
            admin.post("tickets/" + ref + "/messages", Map.of("kind", kind, "body", LONG_EVIL))
                    .expect(201);
        var name = URLEncoder.encode("<img src=x onerror=ran=1>.svg", StandardCharsets.UTF_8);
        admin.with("Content-Type", "image/svg+xml")
                .post("tickets/" + ref + "/attachments?name=" + name, "<svg xmlns='x' onload='ran=1'/>")
                .expect(201);
        admin.post("tickets/" + ref + "/time-entries", Map.of("duration", "PT15M", "note", EVIL))
                .expect(201);
        admin.post("tickets/" + ref + "/watchers", Map.of("email", "w@acme.example", "name", EVIL))
                .expect(201);
        return ref;
    }

    private static void article(Client admin) {
        var article = Map.of(
                "slug",
                "evil",
                "title",
                EVIL,
                "body",
                LONG_EVIL,
                "language",
                "en",
                "audience",
                "CLIENT",
                "state",
                "PUBLISHED");
        admin.post("knowledge", article).expect(201);
        admin.post("tenants/acme/knowledge", article).expect(201);
    }

    private static String mail() {
        var to = URLEncoder.encode(desk.supportAddress("acme"), StandardCharsets.UTF_8);
        return desk.staff(Role.MAIL_GATEWAY)
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=" + to, MAIL)
                .expect(201)
                .text("ticket");
    }

    private static void service(Client admin) {
        var groups = List.of(Map.of(
                "name",
                EVIL,
                "mode",
                "REDUNDANT",
                "parts",
                List.of(Map.of("key", "web-1", "name", EVIL), Map.of("key", "web-2", "name", EVIL))));
        var body = Map.of("key", "mail", "name", EVIL, "contract", "ACME-C1", "target", "99.95", "groups", groups);
        var mail = admin.post("tenants/acme/services", body).expect(201).header("Location");
        admin.post(mail + "/outages", Map.of("from", "2026-01-05T10:00:00Z", "note", EVIL))
                .expect(201);
        admin.post(
                        mail + "/maintenance-windows",
                        Map.of("from", "2090-01-01T00:00:00Z", "until", "2090-01-02T00:00:00Z", "note", EVIL))
                .expect(201);
        admin.post(mail + "/monitoring-hooks", Map.of("name", EVIL)).expect(201);
    }

    private static String issued(Client admin) {
        var period = YearMonth.now(Clock.systemUTC()).minusMonths(1).toString();
        var id = admin.post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", period))
                .expect(201)
                .text("invoice");
        admin.put("invoices/" + id + "/approval").expect(200);
        admin.put("invoices/" + id + "/issue").expect(200);
        return id;
    }

    @Test
    void nothing_runs_on_any_page() {
        var faults = new ArrayList<String>();
        for (var role : List.of(Role.ADMIN, Role.AGENT, Role.BILLING, Role.CLIENT_MANAGER, Role.REQUESTER)) {
            var person = role == Role.REQUESTER ? requester : named(role, "acme");
            faults.addAll(ranOn(browser.person(person.email()), role));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> ranOn(Page page, Role role) {
        List<String> faults = new CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            faults.add(role + " was shown a dialog at " + page.url());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (request.url().endsWith("/ran") || !isOurs(request.url()))
                faults.add(role + " fetched " + request.url());
        });
        addresses(page, role).toList().forEach(address -> {
            Browser.open(page, address);
            page.waitForSelector("h1, h3");
            page.waitForFunction(QUIET);
            if (address.startsWith("/tickets/")) openMail(page);
            if (!(boolean) page.evaluate("window.ran === undefined")) faults.add(role + " ran it at " + address);
            if (page.locator("img[src='/ran'], [onerror], [ontoggle], iframe[srcdoc*='parent.ran']")
                            .count()
                    > 0) faults.add(role + " got markup at " + address);
        });
        page.context().close();
        return faults;
    }

    private static boolean isOurs(String url) {
        return url.startsWith(DeskAddress.url())
                || url.startsWith("data:")
                || url.startsWith("about:")
                || url.startsWith("blob:");
    }

    private static void openMail(Page page) {
        var button = page.locator("vaadin-button:has-text('Show formatted mail')");
        if (button.count() == 0) return;
        button.first().click();
        page.frameLocator("iframe.md-mail-frame").locator("body").waitFor();
        page.waitForFunction(QUIET);
    }

    private static Stream<String> addresses(Page page, Role role) {
        page.waitForSelector(
                "vaadin-side-nav-item", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        var menu = (List<?>) page.locator("vaadin-side-nav-item")
                .evaluateAll("items => items.map(item => '/' + item.path.replace(/^\\//, ''))");
        var further = role == Role.REQUESTER
                ? List.of("/tickets/" + ticket, "/knowledge/evil")
                : List.of(
                        "/tickets/" + ticket,
                        "/tickets/" + mail,
                        "/knowledge/evil",
                        "/knowledge/evil/change",
                        "/clients/acme/knowledge",
                        "/clients/acme/knowledge/evil",
                        "/services/acme/mail",
                        "/invoices/" + invoice,
                        "/clients/acme",
                        "/clients/acme/people",
                        "/clients/acme/access",
                        "/clients/acme/brand",
                        "/clients/acme/limits",
                        "/clients/acme/forms",
                        "/clients/acme/provisioning",
                        "/clients/acme/go-live",
                        "/clients/acme/maturity",
                        "/clients/new/templates",
                        "/people/teams",
                        "/clients/acme/contracts",
                        "/clients/acme/contract",
                        "/clients/acme/contract/ACME-C1/versions",
                        "/clients/acme/contract/ACME-C1/amend");
        return Stream.concat(menu.stream().map(String.class::cast), further.stream());
    }

    @Test
    void an_address_poisons_no_script() {
        var page = browser.person(desk.person(Role.ADMIN, null).email());
        for (var query : List.of(
                "?__proto__[ran]=1&constructor[prototype][ran]=1",
                "?__proto__.ran=1",
                "#__proto__[ran]=1",
                "?manydesk=1&manydeskTexts=<img%20src=/ran%20onerror=ran=1>",
                "?x=%3Cscript%3Eran=1%3C/script%3E")) {
            Browser.open(page, "/clients" + query);
            page.waitForSelector("h1");
            assertThat(
                            page.evaluate(
                                    "({}).ran === undefined && window.ran === undefined && typeof window.manydesk === 'object'"))
                    .as(query)
                    .isEqualTo(true);
        }
    }
}
