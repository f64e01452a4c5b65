package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A client's brand is typed on its page, and seen by its people and by who answers them. */
@OnTheDesk
class BrandingAClientIT {
    private static final String MARKUP = "<img src=x onerror=document.title='caught'>";

    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void a_provider_with_two_clients() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page opened(Desk.Person person, String path) {
        var page = browser.person(person.email());
        Browser.open(page, path);
        return page;
    }

    private static Locator field(Page page, String kind, String label) {
        return page.locator("vaadin-text-" + kind + ":has(label:text-is('" + label + "'))");
    }

    private static void fill(Page page, String kind, String label, String words) {
        field(page, kind, label).locator("input, textarea").first().fill(words);
        page.keyboard().press("Tab");
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void it_is_typed_shown_as_it_would_be_sent_and_kept() throws IOException {
        var page = opened(desk.person(Role.ADMIN, null), "/clients/acme/brand");
        var sample = page.locator(".md-sample-mail");
        fill(page, "field", "Sender name", "Acme Service " + MARKUP.substring(0, 9));
        fill(page, "area", "Signature", "Yours\n" + MARKUP);
        fill(page, "field", "Short name", "Acme!");
        assertThat(sample).containsText("From: Acme Service <img src=");
        assertThat(sample).containsText(desk.supportAddress("acme"));
        assertThat(sample.locator(".md-signature")).hasText("Yours\n" + MARKUP);
        assertThat(sample.locator("img")).hasCount(0);
        page.locator(".md-logo-field input[type=file]")
                .setInputFiles(new FilePayload("logo.png", "image/png", picture()));
        assertThat(page.locator(".md-logo-field img")).isVisible();
        assertThat(field(page, "area", "Signature").locator("textarea").first()).hasValue("Yours\n" + MARKUP);
        page.locator("vaadin-button:text-is('Save')").click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("The brand of");
        page.reload();
        assertThat(field(page, "field", "Short name").locator("input")).hasValue("Acme!");
        assertThat(page.title()).doesNotContain("caught");

        var reader = opened(desk.person(Role.REQUESTER, "acme"), "/my-tickets");
        assertThat(reader.locator(".md-brand img")).isVisible();
        var name = desk.admin().get("tenants/acme").text("name");
        assertThat(reader.locator(".md-brand")).containsText(name);
        var stranger = opened(desk.person(Role.REQUESTER, "globex"), "/my-tickets");
        assertThat(stranger.locator(".md-brand"))
                .containsText(desk.admin().get("tenants/globex").text("name"));
        assertThat(stranger.locator(".md-brand img")).hasCount(0);

        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        var ref = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "INCIDENT", "subject", "Slow", "description", "x", "requester", requester))
                .expect(201)
                .text("ref");
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        var ticket = opened(agent, "/tickets/" + ref);
        assertThat(ticket.locator(".md-composer-caption"))
                .hasText("Reply as Acme Service <img src= to jane@acme.example");
        assertThat(ticket.locator(".md-client-name")).hasText("Acme!");
        assertThat(ticket.locator(".md-brand")).hasText("Manydesk");
    }

    @Test
    void what_is_refused_stays_in_its_field_and_somebody_elses_change_is_told() {
        var page = opened(desk.person(Role.ADMIN, null), "/clients/globex/brand");
        fill(page, "field", "Sender name", "Globex\u200b Desk");
        page.locator("vaadin-button:text-is('Save')").click();
        assertThat(field(page, "field", "Sender name")).containsText("This must be one line");
        assertThat(field(page, "field", "Sender name").locator("input")).hasValue("Globex\u200b Desk");
        assertThat(desk.admin().get("tenants/globex/brand").json().hasNonNull("senderName"))
                .isFalse();
        desk.admin().put("tenants/globex/brand", Map.of("colour", 4)).expect(200);
        fill(page, "field", "Sender name", "Globex Desk");
        page.locator("vaadin-button:text-is('Save')").click();
        assertThat(page.locator(".md-faults").last()).isVisible();
        assertThat(field(page, "field", "Sender name").locator("input")).hasValue("Globex Desk");
    }

    @Test
    void nobody_but_administrators_of_its_provider_comes_to_the_page() {
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        for (var reader : List.of(
                lead, desk.person(Role.CLIENT_MANAGER, "acme"), Desk.fresh().person(Role.ADMIN, null))) {
            var page = opened(reader, "/clients/acme/brand");
            assertThat(page.locator(".md-empty h3")).hasText("There is nothing here");
        }
    }
}
