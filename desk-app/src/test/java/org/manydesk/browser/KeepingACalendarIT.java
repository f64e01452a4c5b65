package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class KeepingACalendarIT {
    private static final String FILE =
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:Founders’ day
            DTSTART;VALUE=DATE:20200612
            RRULE:FREQ=YEARLY
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Party
            DTSTART:20261218T180000
            END:VEVENT
            END:VCALENDAR
            """;

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_provider_with_one_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2020-01-01");
        desk.tenant("globex");
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void the_contract_shows_its_year_and_whether_it_is_open_now() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/acme/contract");
        assertThat(page.locator(".md-year .md-month")).hasCount(12);
        assertThat(page.locator(".md-year-bar .md-badge")).containsText(" now, ");
        assertThat(page.locator(".md-year [aria-current=date]")).hasCount(1);
        page.locator("vaadin-button[aria-label='The year after']").click();
        assertThat(page.locator(".md-year [aria-current=date]")).hasCount(0);
    }

    @Test
    void nobody_of_another_client_sees_the_calendar_and_no_agent_at_all() {
        var stranger = desk.person(Role.CLIENT_MANAGER, "globex");
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("globex"), List.of());
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        for (var reader : List.of(stranger, lead, agent)) {
            var page = browser.person(reader.email());
            for (var path : List.of("/clients/acme/contract", "/clients/acme/contract/ACME-C1")) {
                Browser.open(page, path);
                assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
                assertThat(page.locator(".md-year")).hasCount(0);
            }
        }
    }

    @Test
    void holidays_are_imported_and_special_hours_and_breaks_are_agreed() {
        var page = browser.person(admin.email());
        Browser.open(page, "/clients/new");
        field(page.locator("body"), "Name").fill("Harbour Lights");
        page.keyboard().press("Tab");
        next(page, "brand");
        next(page, "service");
        importOfRegion(page);
        importOfFile(page);
        specialHours(page);
        lunch(page);
        next(page, "prices");
        next(page, "people");
        field(page.locator("body"), "Name").fill("Hanna Berg");
        field(page.locator("body"), "E-mail").fill("hanna-" + desk.mark() + "@harbour.example");
        page.keyboard().press("Tab");
        next(page, "mail");
        next(page, "forms");
        next(page, "knowledge");
        next(page, "review");
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".md-empty h3")).containsText("is taken on");
        isAgreed();
        Browser.open(page, "/clients/harbour/contract");
        page.locator("vaadin-button[aria-label='The year after']").click();
        var eve = page.locator(".md-day-special[title*='24 Dec']");
        assertThat(eve).hasAttribute("tabindex", "0");
        assertThat(page.locator(".md-day-holiday[title*='6 Jan']")).hasCount(1);
    }

    private static void importOfRegion(Page page) {
        var dialog = importing(page);
        dialog.locator("vaadin-combo-box input").fill("DE-BY");
        page.locator("vaadin-combo-box-item:has-text('DE-BY')").click();
        field(dialog, "Year").fill("2027");
        page.keyboard().press("Tab");
        dialog.getByText("Show holidays").first().click();
        assertThat(dialog).containsText("6 Jan 2027");
        takeOver(page);
        assertThat(page.locator("vaadin-text-area textarea").first()).hasValue(Pattern.compile("2027-01-06"));
    }

    private static void importOfFile(Page page) {
        var dialog = importing(page);
        dialog.locator("vaadin-tab").nth(1).click();
        dialog.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("holidays.ics", "text/calendar", FILE.getBytes(StandardCharsets.UTF_8)));
        assertThat(dialog).containsText("12 Jun every year · Founders’ day");
        assertThat(dialog).containsText("One event was left out");
        takeOver(page);
        assertThat(page.locator("vaadin-text-area textarea").first()).hasValue(Pattern.compile("06-12"));
    }

    private static Locator importing(Page page) {
        page.getByText("Import holidays…").first().click();
        return page.locator("vaadin-dialog-overlay");
    }

    private static void takeOver(Page page) {
        page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog-overlay")).hasCount(0);
    }

    private static void specialHours(Page page) {
        page.getByText("Add special hours").click();
        var row = page.locator(".md-term-row").first();
        row.locator("vaadin-date-picker input").fill("2027-12-24");
        page.keyboard().press("Enter");
        field(row, "Hours on this date").fill("9-13");
        page.keyboard().press("Tab");
    }

    private static void lunch(Page page) {
        page.getByText("Add a break").click();
        var row = page.locator(".md-term-row:has(label:text-is('Hours of the break'))");
        field(row, "Hours of the break").fill("12-13");
        page.keyboard().press("Tab");
        page.getByText("Add a break").click();
        assertThat(page.locator(".md-week")).containsText("35 h open in this week");
    }

    private static void isAgreed() {
        var calendar = desk.admin()
                .get("tenants/harbour/contracts")
                .expect(200)
                .items()
                .findFirst()
                .orElseThrow()
                .get("calendar");
        assertThat(calendar.at("/shifts/2027-12-24/0/1").asText()).isEqualTo("13:00");
        assertThat(calendar.at("/breaks/0/hours/0/0").asText()).isEqualTo("12:00");
        assertThat(calendar.path("holidays").toString()).contains("2027-01-06", "\"06-12\"");
    }

    private static Locator field(Locator within, String label) {
        return within.locator(":is(vaadin-text-field, vaadin-integer-field):has(label:text-is('" + label + "')) input")
                .first();
    }

    private static void next(Page page, String step) {
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
        page.waitForURL("**/clients/new?step=" + step);
    }
}
