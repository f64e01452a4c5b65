package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class BeginningAClientIT {
    private static Browser browser;
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        browser = Browser.start();
        desk = Desk.fresh();
        other = Desk.fresh();
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Page wizard(Desk of) {
        var page = browser.person(of.person(Role.ADMIN, null).email());
        Browser.open(page, "/clients/new");
        return page;
    }

    private static void fill(Page page, String label, String words) {
        page.locator("vaadin-text-field:has(label:text-is('" + label + "')) input")
                .first()
                .fill(words);
        page.keyboard().press("Tab");
    }

    private static void next(Page page) {
        page.locator(".md-form-actions vaadin-button[theme~=primary]").click();
    }

    private static void begun(Page page, String name) {
        fill(page, "Name", name);
        next(page);
        page.waitForURL("**/clients/new?step=brand");
        fill(page, "Sender name", name + " Service");
        next(page);
        page.waitForURL("**/clients/new?step=service");
        fill(page, "Monday", "07:00-15:00");
        next(page);
        page.waitForURL("**/clients/new?step=prices");
        next(page);
        page.waitForURL("**/clients/new?step=people");
        fill(page, "Name", "Greta Holm");
        fill(page, "E-mail", "greta-" + name.toLowerCase(Locale.ROOT) + "@glacier.example");
    }

    private static com.microsoft.playwright.Locator dialog(Page page) {
        return page.locator("vaadin-dialog-overlay").last();
    }

    private static void ask(Page page, String label, String key) {
        page.locator(".md-card:has(h3:text-is('Incident')) vaadin-button:text-is('Add a field')")
                .click();
        for (var field : List.of(List.of("What is asked", label), List.of("Key", key)))
            dialog(page)
                    .locator("vaadin-text-field:has(label:text-is('" + field.getFirst() + "')) input")
                    .fill(field.getLast());
        dialog(page).locator("vaadin-button:text-is('Save')").click();
    }

    @Test
    void forms_and_articles_are_kept_gone_on_with_and_there_with_the_client() {
        var article = java.util.Map.of(
                "slug",
                "shared",
                "title",
                "Shared with all",
                "body",
                "x",
                "language",
                "en",
                "audience",
                "CLIENT",
                "state",
                "PUBLISHED");
        desk.admin().post("knowledge", article).expect(201);
        var name = "Fjord" + desk.mark();
        var page = wizard(desk);
        begun(page, name);
        next(page);
        page.waitForURL("**/clients/new?step=mail");
        next(page);
        page.waitForURL("**/clients/new?step=forms");
        assertThat(page.locator(".md-flow-form .md-card h3")).hasText(new String[] {"Incident", "Question"});
        ask(page, "Which device", "Bad Key");
        assertThat(dialog(page)).containsText("A key has 1 to 40 small letters");
        dialog(page)
                .locator("vaadin-text-field:has(label:text-is('Key')) input")
                .fill("asset");
        dialog(page).locator("vaadin-button:text-is('Save')").click();
        assertThat(page.locator(".md-form-row")).containsText("Which device");
        next(page);
        page.waitForURL("**/clients/new?step=knowledge");
        assertThat(page.locator(".md-flow-form li")).hasText("Shared with all");
        page.locator("vaadin-button:text-is('Add an article')").click();
        fill(page, "Title", "Reach us");
        next(page);
        assertThat(page.locator("vaadin-text-area:has(label:text-is('Text'))")).containsText("Write something.");
        page.locator("vaadin-text-area:has(label:text-is('Text')) textarea").fill("Call **112**.");
        page.keyboard().press("Tab");
        page.locator("vaadin-button:text-is('Keep for later')").click();
        page.waitForURL("**/clients");

        var colleague = wizard(desk);
        colleague.locator(".md-begun a:has-text('" + name + "')").click();
        assertThat(colleague.locator("vaadin-text-field:has(label:text-is('Title')) input"))
                .hasValue("Reach us");
        next(colleague);
        colleague.waitForURL("**/clients/new?step=review");
        assertThat(colleague.locator(".md-flow-form")).containsText("One field is asked beside subject");
        assertThat(colleague.locator(".md-flow-form")).containsText("One article of its own is published: Reach us.");
        next(colleague);
        assertThat(colleague.locator(".md-empty h3")).containsText("is taken on");
        var key = "tenants/" + name.toLowerCase(Locale.ROOT);
        assertThat(desk.admin().get(key + "/forms").expect(200).text()).contains("Which device");
        var reader = desk.ofTenant(Role.REQUESTER, name.toLowerCase(Locale.ROOT));
        assertThat(reader.get(key + "/knowledge/reach-us").expect(200).text("body"))
                .isEqualTo("Call **112**.");
        assertThat(reader.get(key + "/knowledge").expect(200).items()).hasSize(2);
    }

    @Test
    void what_one_administrator_began_another_goes_on_with_and_takes_on() {
        var page = wizard(desk);
        begun(page, "Glacier" + desk.mark());
        page.locator("vaadin-button:text-is('Keep for later')").click();
        page.waitForURL("**/clients");

        var colleague = wizard(desk);
        assertThat(colleague.locator(".md-begun")).containsText("at People");
        colleague.locator(".md-begun a:has-text('Glacier" + desk.mark() + "')").click();
        assertThat(colleague
                        .locator("vaadin-text-field:has(label:text-is('E-mail')) input")
                        .first())
                .hasValue(Pattern.compile("greta-.*@glacier.example"));
        for (var step : List.of("mail", "forms", "knowledge", "review")) {
            next(colleague);
            colleague.waitForURL("**/clients/new?step=" + step);
        }
        assertThat(colleague.locator(".md-flow-form")).containsText("One person of the client is let in.");
        next(colleague);
        assertThat(colleague.locator(".md-empty h3")).containsText("is taken on");
        var contracts = desk.admin()
                .get("tenants/glacier" + desk.mark() + "/contracts")
                .expect(200)
                .text();
        assertThat(contracts).contains("[[\"07:00\",\"15:00\"]]");
        var brand = desk.admin().get("tenants/glacier" + desk.mark() + "/brand").expect(200);
        assertThat(brand.text("senderName")).isEqualTo("Glacier" + desk.mark() + " Service");

        var after = wizard(desk);
        assertThat(after.locator(".md-steps")).isVisible();
        assertThat(after.locator(".md-begun a:has-text('Glacier" + desk.mark() + "')"))
                .hasCount(0);
    }

    @Test
    void leaving_by_a_link_keeps_what_was_typed_until_it_is_thrown_away() {
        var page = wizard(desk);
        fill(page, "Name", "Island Ferries");
        page.locator("a:text-is('From a file')").click();
        page.waitForURL("**/clients/new/file");
        var back = wizard(desk);
        assertThat(back.locator(".md-begun")).containsText("Island Ferries");
        back.locator(".md-begun li:has-text('Island Ferries') vaadin-button").click();
        assertThat(back.locator(".md-begun a:has-text('Island Ferries')")).hasCount(0);
        var later = wizard(desk);
        assertThat(later.locator(".md-steps")).isVisible();
        assertThat(later.locator(".md-begun a:has-text('Island Ferries')")).hasCount(0);
    }

    @Test
    void two_who_go_on_with_the_same_lose_nothing() {
        var page = wizard(desk);
        fill(page, "Name", "Cable Cars");
        page.locator("vaadin-button:text-is('Keep for later')").click();
        page.waitForURL("**/clients");
        var one = wizard(desk);
        one.locator(".md-begun a:has-text('Cable Cars')").click();
        assertThat(one.locator("vaadin-text-field:has(label:text-is('Name')) input")
                        .first())
                .hasValue("Cable Cars");
        var two = wizard(desk);
        two.locator(".md-begun a:has-text('Cable Cars')").click();
        assertThat(two.locator("vaadin-text-field:has(label:text-is('Name')) input")
                        .first())
                .hasValue("Cable Cars");
        fill(one, "Name", "Cable Cars North");
        one.locator("vaadin-button:text-is('Keep for later')").click();
        one.waitForURL("**/clients");
        fill(two, "Name", "Cable Cars South");
        two.locator("vaadin-button:text-is('Keep for later')").click();
        two.waitForURL("**/clients");
        var list = wizard(desk).locator(".md-begun");
        assertThat(list).containsText("Cable Cars North");
        assertThat(list).containsText("Cable Cars South");
    }

    @Test
    void going_on_with_another_keeps_what_stands_on_the_page() {
        var page = wizard(desk);
        fill(page, "Name", "Lighthouse");
        page.locator("vaadin-button:text-is('Keep for later')").click();
        page.waitForURL("**/clients");
        var other = wizard(desk);
        fill(other, "Name", "Windmill");
        other.locator(".md-begun a:has-text('Lighthouse')").click();
        assertThat(other.locator("vaadin-text-field:has(label:text-is('Name')) input")
                        .first())
                .hasValue("Lighthouse");
        assertThat(other.locator(".md-begun")).containsText("Windmill");
    }

    @Test
    void what_is_thrown_away_while_it_is_open_is_not_kept_again() {
        var page = wizard(desk);
        fill(page, "Name", "Sandbank");
        page.locator("vaadin-button:text-is('Keep for later')").click();
        page.waitForURL("**/clients");
        var open = wizard(desk);
        open.locator(".md-begun a:has-text('Sandbank')").click();
        var name = open.locator("vaadin-text-field:has(label:text-is('Name')) input")
                .first();
        assertThat(name).hasValue("Sandbank");
        open.locator(".md-begun li:has-text('Sandbank') vaadin-button").click();
        assertThat(name).hasValue("");
        open.locator("a:text-is('From a file')").click();
        open.waitForURL("**/clients/new/file");
        var later = wizard(desk);
        assertThat(later.locator(".md-steps")).isVisible();
        assertThat(later.locator(".md-begun a:has-text('Sandbank')")).hasCount(0);
    }

    @Test
    void another_provider_sees_nothing_of_it() {
        var page = wizard(desk);
        fill(page, "Name", "Quarry");
        page.locator("vaadin-button:text-is('Keep for later')").click();
        page.waitForURL("**/clients");
        var link = wizard(desk).locator(".md-begun a:has-text('Quarry')").getAttribute("href");
        var stranger = wizard(other);
        assertThat(stranger.locator(".md-steps")).isVisible();
        assertThat(stranger.locator(".md-begun a:has-text('Quarry')")).hasCount(0);
        for (var address : List.of("/" + link, "/clients/new?draft=1")) {
            Browser.open(stranger, address);
            assertThat(stranger.locator(".md-page > .md-sentence")).containsText("is not there any more");
            assertThat(stranger.locator("vaadin-text-field:has(label:text-is('Name')) input")
                            .first())
                    .hasValue("");
        }
    }

    @Test
    void the_guide_says_which_service_suits_and_leads_into_the_wizard() {
        var page = wizard(desk);
        page.locator("a:text-is('Which service?')").click();
        page.waitForURL("**/clients/new/guide");
        assertThat(page.locator(".md-flow-preview")).containsText("6 questions are open.");
        var entered = new ConcurrentLinkedQueue<String>();
        page.onRequest(request -> {
            if (request.postData() != null && request.postData().contains("ui-navigate")) entered.add(request.url());
        });
        for (var answer : new String[] {
            "More than 250",
            "Also causes that repeat, and changes that need an approval",
            "Monitoring, assets, other service providers",
            "Nothing",
            "The same amount each month",
            "Availability, fewer incidents, changes that succeed"
        }) page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.locator(".md-flow-preview h2")).hasText("Service desk");
        assertThat(page.locator(".md-flow-preview")).containsText("There is no choice");
        assertThat(entered).as("an answer enters the page anew").isEmpty();
        page.reload();
        assertThat(page.locator(".md-flow-preview h2")).hasText("Service desk");
        page.locator(".md-flow-preview a").click();
        page.waitForURL("**/clients/new?template=service-desk-retainer");
        assertThat(page.locator("vaadin-select:has(label:text-is('Template'))")).containsText("Service desk, retainer");
    }
}
