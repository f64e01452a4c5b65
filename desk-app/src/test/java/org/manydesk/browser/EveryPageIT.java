package org.manydesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PastProbe;
import org.manydesk.scope.Role;

/** Walks through all pages of all roles, on a phone and on a desk: each has a heading, fits, and complains of nothing. */
@OnTheDesk
class EveryPageIT {
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int HEIGHT = 844;
    private static final int PATIENCE = 50;

    /** What sticks out of the window, unless it lies in something that is there to be scrolled; lists are not. */
    private static final String CUT =
            """
            () => {
              const root = document.documentElement, width = root.clientWidth, cut = [];
              const scrolls = part => part && (/auto|scroll/.test(getComputedStyle(part).overflowX) || scrolls(part.parentElement));
              if (root.scrollWidth > width) cut.push('the page, which is ' + root.scrollWidth + ' wide');
              document.querySelectorAll('vaadin-app-layout *').forEach(part => {
                const box = part.getBoundingClientRect();
                if (box.width && box.right > width + 1 && !scrolls(part.parentElement))
                  cut.push(part.localName + '.' + part.className + ' "' + part.textContent.slice(0, 30) + '"');
              });
              document.querySelectorAll('vaadin-grid').forEach(list => {
                const table = list.shadowRoot.querySelector('table');
                if (table.scrollWidth > table.clientWidth + 1) cut.push('columns of a list');
              });
              return cut.slice(0, 5);
            }
            """;

    /** The page is drawn anew, with what its parts do when their width changes. */
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private static final String SERVICE = "/services/acme/mail";

    private static Browser browser;
    private static Desk filled;
    private static Desk empty;
    private static String ticket;
    private static String invoice;
    private static String admin;
    private static String probe;

    @BeforeAll
    static void a_provider_at_work_and_one_that_has_just_begun() {
        browser = Browser.start();
        filled = Desk.fresh();
        filled.tenant("acme");
        filled.contract("acme", "2020-01-01");
        ticket = ticket(filled);
        invoice = issued(filled);
        service(filled);
        articles(filled);
        probe = PastProbe.of(filled);
        admin = filled.admin().get("sessions/current").expect(200).text("id");
        empty = Desk.fresh();
        empty.tenant("acme");
    }

    private static String ticket(Desk desk) {
        var requester = Map.of("email", "jane@acme.example", "name", "Jane Doe");
        var subject = "Nobody on the third floor can print since the update of this morning";
        return desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", subject, "description", "x", "requester", requester))
                .expect(201)
                .text("ref");
    }

    private static void service(Desk desk) {
        var parts = List.of(Map.of("key", "web-1", "name", "Web 1"), Map.of("key", "web-2", "name", "Web 2"));
        var groups = List.of(Map.of("name", "Web servers", "mode", "REDUNDANT", "parts", parts));
        var body = Map.of("key", "mail", "name", "E-mail", "contract", "ACME-C1", "target", "99.95", "groups", groups);
        var mail = desk.admin().post("tenants/acme/services", body).expect(201).header("Location");
        var note = "The storage of the second server room answered nobody for a while";
        desk.admin()
                .post(mail + "/outages", Map.of("from", "2026-01-05T10:00:00Z", "note", note))
                .expect(201);
        var window = Map.of("from", "2090-01-01T00:00:00Z", "until", "2090-01-02T00:00:00Z", "note", note);
        desk.admin().post(mail + "/maintenance-windows", window).expect(201);
    }

    private static void articles(Desk desk) {
        var body =
                "# Who may\n\n| Who | What they may do when nobody of the desk can be reached |\n| --- | --- |\n| All | x |\n\n"
                        + "`" + "unbreakable".repeat(20) + "`";
        var title = "What to do when nobody on the third floor can print since the update of this morning";
        var article = Map.of(
                "slug",
                "printing",
                "title",
                title,
                "body",
                body,
                "language",
                "en",
                "audience",
                "CLIENT",
                "state",
                "PUBLISHED");
        desk.admin().post("knowledge", article).expect(201);
        desk.admin().post("tenants/acme/knowledge", article).expect(201);
    }

    private static String issued(Desk desk) {
        var period = YearMonth.now(Clock.systemUTC()).minusMonths(1).toString();
        var id = desk.admin()
                .post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", period))
                .expect(201)
                .text("invoice");
        desk.admin().put("invoices/" + id + "/approval").expect(200);
        desk.admin().put("invoices/" + id + "/issue").expect(200);
        return id;
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page reader(Desk desk, Role role) {
        var person = desk.person(role, role.isStaff() ? null : "acme");
        if (role.isStaff() && role != Role.ADMIN) desk.assign(person.id(), List.of("acme"), List.of());
        var page = browser.person(person.email());
        page.setViewportSize(PHONE, HEIGHT);
        return page;
    }

    /** The pages of the menu, and those that are reached from them. */
    private static Stream<String> addresses(Page page, Role role) {
        page.waitForSelector(
                "vaadin-side-nav-item", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        var menu = page.locator("vaadin-side-nav-item")
                .evaluateAll("items => items.map(item => '/' + item.path.replace(/^\\//, ''))");
        var further =
                switch (role) {
                    case ADMIN ->
                        List.of(
                                "/profile",
                                "/profile/sign-in",
                                "/people/" + admin + "/sessions",
                                "/people/import",
                                "/settings/sign-in",
                                "/people/roles",
                                "/people/teams",
                                "/clients/new",
                                "/clients/new/file",
                                "/clients/new/guide",
                                "/clients/new/templates",
                                "/clients/acme/go-live",
                                "/clients/acme/maturity",
                                "/clients/acme/provisioning",
                                "/mail-routing",
                                "/clients/acme",
                                "/clients/acme/people",
                                "/clients/acme/access",
                                "/clients/acme/signin",
                                "/clients/acme/contracts",
                                "/clients/acme/limits",
                                "/clients/acme/brand",
                                "/clients/acme/forms",
                                "/knowledge/printing",
                                "/knowledge/new",
                                "/knowledge/printing/change",
                                "/clients/acme/knowledge",
                                "/clients/acme/knowledge/printing",
                                "/clients/acme/knowledge/new",
                                "/clients/acme/knowledge/printing/change",
                                "/wall/" + probe,
                                "/clients/acme/contracts/new",
                                "/clients/acme/contract",
                                "/clients/acme/contract/ACME-C1/versions",
                                "/clients/acme/contract/ACME-C1/compare",
                                "/clients/acme/contract/ACME-C1/amend",
                                "/services/new",
                                "/agreements/new",
                                SERVICE,
                                SERVICE + "/terms",
                                "/tickets/" + ticket,
                                "/invoices/" + invoice);
                    case LEAD -> List.of("/clients/acme/contract", SERVICE, "/tickets/" + ticket);
                    case AGENT ->
                        List.of(
                                SERVICE,
                                "/tickets/" + ticket,
                                "/clients/acme/knowledge",
                                "/clients/acme/knowledge/printing");
                    case BILLING -> List.of("/invoices/" + invoice, "/tickets/" + ticket);
                    case CLIENT_MANAGER ->
                        List.of("/invoices/" + invoice, SERVICE, "/tickets/" + ticket, "/knowledge/printing");
                    default -> List.<String>of();
                };
        return Stream.concat(((List<?>) menu).stream().map(String.class::cast), further.stream());
    }

    private static List<String> faults(Page page, Stream<String> addresses) {
        List<String> faults = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) faults.add(page.url() + " says " + message.text());
        });
        page.onPageError(error -> faults.add(page.url() + " fails: " + error));
        addresses.forEach(address -> {
            for (var width : List.of(PHONE, DESK)) {
                page.setViewportSize(width, HEIGHT);
                Browser.arrive(page, address);
                faultsOfShape(page, address).forEach(fault -> faults.add(width + " " + fault));
            }
        });
        return faults;
    }

    /** Those that stay: a list learns the width of the window only after it is shown. */
    private static List<String> faultsOfShape(Page page, String address) {
        page.evaluate(DRAWN);
        var faults = faultsAtOnce(page, address);
        for (int i = 0; i < PATIENCE && !faults.isEmpty(); i++) {
            page.waitForTimeout(200);
            faults = faultsAtOnce(page, address);
        }
        return faults;
    }

    private static List<String> faultsAtOnce(Page page, String address) {
        List<String> faults = new ArrayList<>();
        if (page.locator("h1:visible").count() != 1) faults.add(address + " has no heading, or several");
        if (page.locator(".md-empty h3:has-text('There is nothing here')").count() > 0)
            faults.add(address + " is not there");
        ((List<?>) page.evaluate(CUT)).forEach(cut -> faults.add(address + " cuts " + cut));
        return faults;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MAIL_GATEWAY", "OPERATOR"})
    void every_page_fits_and_has_a_heading(Role role) {
        var page = reader(filled, role);
        assertThat(faults(page, addresses(page, role))).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, /queue",
        "REQUESTER, /my-tickets",
        "BILLING, /billing",
        "BILLING, /invoices",
        "CLIENT_MANAGER, /contract",
        "ADMIN, /clients/acme/contracts",
        "ADMIN, /agreements",
        "ADMIN, /wall",
        "ADMIN, /knowledge",
        "REQUESTER, /knowledge",
        "LEAD, /agreements"
    })
    void a_page_without_data_says_what_to_do(Role role, String address) {
        var page = reader(empty, role);
        Browser.open(page, address);
        page.waitForSelector(".md-empty h3");
        assertThat(page.locator(".md-empty p").first().innerText()).isNotBlank();
        assertThat(faultsOfShape(page, address)).isEmpty();
    }
}
