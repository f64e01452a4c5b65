package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class WatchingServicesIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk.Person admin;
    private static Desk.Person agent;
    private static Desk.Person manager;

    @BeforeAll
    static void a_provider_with_two_clients() {
        browser = Browser.start();
        desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) {
            desk.tenant(client);
            desk.contract(client, "2020-01-01");
        }
        admin = desk.person(Role.ADMIN, null);
        agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void an_administrator_defines_a_service_and_an_agent_tells_of_an_outage() {
        var page = browser.person(admin.email());
        Browser.open(page, "/services/new");
        field(page, "Name").fill("E-mail");
        field(page, "Target, in percent").fill("101");
        primary(page.locator(".md-form-actions")).click();
        assertThat(page.locator("vaadin-text-field[invalid]")).hasCount(1);
        field(page, "Target, in percent").fill("99.5");
        page.keyboard().press("Tab");
        assertThat(page.locator("vaadin-text-field[invalid]")).hasCount(0);
        page.getByText("Add a group").click();
        field(page, "Group").fill("Web");
        field(page, "Parts").fill("Web 1, Web 2");
        primary(page.locator(".md-form-actions")).click();
        assertThat(page.locator("h1")).hasText("E-mail");
        assertThat(page.locator(".md-part")).hasCount(2);

        var work = browser.person(agent.email());
        Browser.open(work, "/services/acme/e-mail");
        primary(work.locator(".md-page-header")).click();
        var dialog = work.locator("vaadin-dialog-overlay");
        primary(dialog).click();
        assertThat(dialog.locator("vaadin-date-time-picker[invalid]")).hasCount(1);
        dialog.locator("vaadin-date-picker input").first().fill("1 Jan 2026");
        work.keyboard().press("Tab");
        dialog.locator("vaadin-time-picker input").first().fill("10:00");
        work.keyboard().press("Tab");
        dialog.locator("vaadin-text-area textarea").fill("The server room is dark");
        primary(dialog).click();
        assertThat(work.locator(".md-page-header .md-badge")).containsText("Down");
        assertThat(work.locator(".md-outage")).containsText("told by hand");
    }

    @Test
    void the_client_agrees_to_maintenance_on_the_page() {
        var service = service("acme", "files");
        var from = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var ahead =
                Map.of("from", from.toString(), "until", from.plusSeconds(7200).toString(), "note", "New disks");
        desk.admin().post(service + "/maintenance-windows", ahead).expect(201);
        var staff = browser.person(agent.email());
        Browser.open(staff, "/services/acme/files");
        assertThat(staff.locator(".md-outage")).containsText("New disks");
        assertThat(staff.getByText("Agree", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        var client = browser.person(manager.email());
        Browser.open(client, "/services/acme/files");
        client.locator(".md-outage vaadin-button[theme~=primary]").click();
        assertThat(client.locator(".md-outage .md-badge")).hasText("Agreed");
        assertThat(client.locator(".md-outage vaadin-button")).hasCount(0);
    }

    @Test
    void a_note_that_is_typed_fast_arrives_whatever_ends_the_typing() {
        var service = service("acme", "typed");
        var page = browser.person(agent.email());
        for (int round = 0; round < 8; round++) {
            Browser.open(page, "/services/acme/typed");
            primary(page.locator(".md-page-header")).click();
            var dialog = page.locator("vaadin-dialog-overlay");
            dialog.locator("vaadin-date-picker input").first().fill("1 Jan 2026");
            page.keyboard().press("Enter");
            dialog.locator("vaadin-time-picker input").first().fill("1" + round + ":00");
            page.keyboard().press("Tab");
            assertThat(dialog.locator("vaadin-date-picker").first()).hasJSProperty("value", "2026-01-01");
            assertThat(dialog.locator("vaadin-time-picker").first()).hasJSProperty("value", "1" + round + ":00");
            dialog.locator("vaadin-text-area textarea").focus();
            page.keyboard().type("Typed " + round + ", as fast as can be");
            if (round % 2 == 0) primary(dialog).click();
            else {
                primary(dialog).focus();
                page.keyboard().press("Enter");
            }
            assertThat(page.locator(".md-outage")).hasCount(round + 1);
        }
        var notes = desk.admin().get(service + "/outages").expect(200).items();
        org.assertj.core.api.Assertions.assertThat(
                        notes.map(outage -> outage.path("note").asText()))
                .containsExactly(IntStream.range(0, 8)
                        .mapToObj(round -> "Typed " + round + ", as fast as can be")
                        .toArray(String[]::new));
    }

    @Test
    void a_program_signs_as_the_page_shows_and_is_heard_until_its_address_is_withdrawn() throws Exception {
        service("acme", "vpn");
        var page = browser.person(admin.email());
        Browser.open(page, "/services/acme/vpn");
        page.locator("vaadin-button:text-is('New address for a program…')").click();
        var dialog = page.locator("vaadin-dialog-overlay");
        primary(dialog).click();
        assertThat(dialog.locator("vaadin-text-field[invalid]")).hasCount(1);
        dialog.locator("vaadin-text-field input").fill("Nagios in Lyon");
        primary(dialog).click();
        assertThat(dialog).containsText("shown this once");
        assertThat(dialog.locator(".md-secret code")).containsText("whsec_");
        assertThat(dialog.locator(".md-example")).containsText("webhook-signature");
        var example = dialog.locator(".md-example").innerText();
        org.assertj.core.api.Assertions.assertThat(answerOf(example)).contains("OPENED");
        dialog.locator("vaadin-button:text-is('I have it')").click();
        Browser.open(page, "/services/acme/vpn");
        assertThat(page.locator(".md-hook")).containsText("last heard");
        assertThat(page.locator(".md-outage")).containsText("monitoring");
        assertThat(page.locator(".md-hook")).not().containsText("whsec_");
        page.locator(".md-hook vaadin-button").click();
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".md-hook")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(answerOf(example)).contains("\"status\":401");
    }

    private static String answerOf(String shell) throws Exception {
        var run = new ProcessBuilder("bash", "-c", shell)
                .redirectErrorStream(true)
                .start();
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void who_has_no_services_is_told_so() {
        desk.tenant("initech");
        var page = browser.person(desk.person(Role.CLIENT_MANAGER, "initech").email());
        Browser.open(page, "/services");
        assertThat(page.locator(".md-empty h3")).hasText("No services yet");
    }

    @Test
    void nobody_sees_the_services_of_another_client() {
        service("globex", "secret");
        for (var reader : List.of(agent, manager)) {
            var page = browser.person(reader.email());
            Browser.open(page, "/services");
            assertThat(page.locator("body")).not().containsText("Service secret");
            Browser.open(page, "/services/globex/secret");
            assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
        }
    }

    private static String service(String client, String key) {
        var number = client.toUpperCase(java.util.Locale.ROOT) + "-C1";
        var body = Map.of("key", key, "name", "Service " + key, "contract", number, "target", "99.9");
        return desk.admin()
                .post("tenants/" + client + "/services", body)
                .expect(201)
                .header("Location");
    }

    private static Locator field(Page page, String label) {
        return page.locator("vaadin-text-field:has(label:text-is('" + label + "')) input")
                .first();
    }

    private static Locator primary(Locator within) {
        return within.locator("vaadin-button[theme~=primary]");
    }
}
