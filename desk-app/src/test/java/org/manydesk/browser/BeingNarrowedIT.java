package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A right is taken from somebody who has a page open for it. */
@OnTheDesk
class BeingNarrowedIT {
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_client() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    @Test
    void an_open_page_does_nothing_more_and_is_gone_after_signing_in_anew() {
        var person = desk.person(Role.ADMIN, null);
        var page = browser.person(person.email());
        Browser.open(page, "/people");
        assertThat(page.locator("vaadin-side-nav-item:has-text('Audit')")).hasCount(1);
        var role = Map.of("name", "Without people", "base", "ADMIN", "without", List.of("PEOPLE_MANAGE", "AUDIT_READ"));
        var id = desk.admin().post("custom-roles", role).expect(201).text("id");
        desk.admin()
                .put("users/" + person.id() + "/custom-role", Map.of("role", id))
                .expect(200);
        MovableClock.goOnFrom(Instant.now().plusSeconds(2)); // longer than a page trusts what it knows of its reader
        page.locator("vaadin-grid-cell-content:has-text('" + person.email() + "')")
                .first()
                .click();
        page.waitForSelector("vaadin-email-field");
        Browser.signIn(page, person.email(), Desk.PASSWORD);
        page.waitForSelector("vaadin-app-layout");
        assertThat(page.locator("vaadin-side-nav-item:has-text('Queue')").first())
                .isVisible();
        assertThat(page.locator("vaadin-side-nav-item:has-text('People'), vaadin-side-nav-item:has-text('Audit')"))
                .hasCount(0);
        Browser.open(page, "/people");
        assertThat(page.locator("body")).containsText("There is nothing here");
    }

    @Test
    void an_administrator_makes_a_role_and_gives_it_on_the_pages() {
        var person = desk.person(Role.AGENT, null);
        desk.assign(person.id(), List.of("acme"), List.of());
        var page = browser.person(desk.admin().get("sessions/current").text("email"));
        Browser.open(page, "/people/roles");
        page.locator("vaadin-button:has-text('New role')").click();
        page.locator("vaadin-dialog-overlay vaadin-text-field input").fill("No contracts");
        page.locator("vaadin-dialog-overlay vaadin-checkbox:has-text('Read contracts')")
                .locator("input")
                .uncheck();
        page.locator("vaadin-dialog-overlay vaadin-button:has-text('Save')").click();
        assertThat(page.locator("vaadin-grid-cell-content:has-text('No contracts')"))
                .isVisible();
        Browser.open(page, "/people");
        page.locator("vaadin-grid-cell-content:has-text('" + person.email() + "')")
                .first()
                .click();
        page.locator("vaadin-dialog-overlay vaadin-select").click();
        page.locator("vaadin-select-overlay vaadin-select-item:has-text('No contracts')")
                .click();
        assertThat(page.locator("vaadin-notification-card")).containsText("No contracts");
        org.assertj.core.api.Assertions.assertThat(
                        desk.admin().get("users/" + person.id()).json().hasNonNull("customRole"))
                .isTrue();
    }
}
