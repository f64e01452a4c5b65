package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What a mail brings along: markup of strangers and files. */
@OnTheDesk
class ReadingMailIT {
    private static final int PHONE = 390;
    private static final String MAIL =
            """
            From: Jane Doe <jane@acme.example>
            Subject: The new price list
            Date: Thu, 1 Oct 2026 10:00:00 +0200
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html

            <h2 onclick="bad()">Please look</h2><script>bad()</script>
            <img src="https://tracker.example/pixel.png" alt="pixel">
            <div style="width:3000px;background-image:url(https://tracker.example/back.png)">%s</div>
            <a href="https://acme.example/list">our list</a>
            --b
            Content-Type: text/html; name="list.html"
            Content-Disposition: attachment; filename="list.html"

            <script>alert(1)</script>
            --b--
            """
                    .formatted("word ".repeat(2_000));

    private static Browser browser;
    private static Desk desk;
    private static String ref;

    @BeforeAll
    static void a_ticket_that_came_by_mail() {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        var to = URLEncoder.encode(desk.supportAddress("acme"), StandardCharsets.UTF_8);
        ref = desk.staff(Role.MAIL_GATEWAY)
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=" + to, MAIL)
                .expect(201)
                .text("ticket");
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    private static Desk.Person agent() {
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        return agent;
    }

    private static Page reading(Desk.Person agent) {
        var page = browser.person(agent.email());
        Browser.open(page, "/tickets/" + ref);
        page.waitForSelector(".md-said");
        return page;
    }

    @Test
    void markup_is_shown_in_a_frame_that_runs_nothing_and_fetches_nothing() {
        var page = reading(agent());
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(DeskAddress.url())) elsewhere.add(request.url());
        });
        page.locator("vaadin-button:has-text('Show formatted mail')").click();
        var frame = page.frameLocator("iframe.md-mail-frame");
        assertThat(frame.locator("h2")).hasText("Please look");
        assertThat(frame.locator("script, [onclick], [src]")).hasCount(0);
        assertThat(page.locator("iframe.md-mail-frame"))
                .hasAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox allow-same-origin");
        assertThat(elsewhere).allMatch(address -> address.startsWith("about:") || address.startsWith("data:"));
    }

    @Test
    void a_link_in_a_mail_opens_beside_the_desk() {
        var page = reading(agent());
        page.context().route("https://acme.example/**", route -> route.abort());
        page.locator("vaadin-button:has-text('Show formatted mail')").click();
        var link = page.frameLocator("iframe.md-mail-frame").locator("a");
        page.context().waitForPage(link::click).close();
        assertThat(page.locator(".md-said")).isVisible();
    }

    @Test
    void a_wide_mail_scrolls_in_its_frame_and_never_the_page() {
        var page = reading(agent());
        page.setViewportSize(PHONE, 844);
        page.locator("vaadin-button:has-text('Show formatted mail')").click();
        var frame = page.locator("iframe.md-mail-frame").boundingBox();
        assertThat(frame.x + frame.width).isLessThanOrEqualTo(PHONE);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    @Test
    void the_frame_is_as_high_as_the_mail_within_three_quarters_of_the_window() {
        var page = reading(agent());
        page.locator("vaadin-button:has-text('Show formatted mail')").click();
        var frame = page.locator("iframe.md-mail-frame");
        assertThat(page.frameLocator("iframe.md-mail-frame").locator("h2")).hasText("Please look");
        fill(frame, 400);
        page.waitForCondition(
                () -> (boolean) frame.evaluate("frame => frame.contentDocument.documentElement.clientHeight"
                        + " === frame.contentDocument.documentElement.offsetHeight"));
        assertThat(frame.boundingBox().height).isBetween(80.0, 600.0);
        fill(frame, 9_000);
        page.waitForCondition(() -> frame.boundingBox().height == page.viewportSize().height * 0.75);
    }

    private static void fill(Locator frame, int words) {
        frame.evaluate("(frame, words) => frame.contentDocument.body.replaceChildren('word '.repeat(words))", words);
    }

    @Test
    void nothing_in_the_frame_can_run_although_it_can_be_measured() {
        var page = reading(agent());
        page.locator("vaadin-button:has-text('Show formatted mail')").click();
        var frame = page.locator("iframe.md-mail-frame");
        assertThat(page.frameLocator("iframe.md-mail-frame").locator("h2")).hasText("Please look");
        frame.evaluate(
                """
                frame => {
                  const script = frame.contentDocument.createElement('script');
                  script.textContent = 'parent.ran = true';
                  frame.contentDocument.body.append(script);
                }""");
        assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
    }

    @Test
    void a_file_is_saved_as_it_came_and_never_opened() throws IOException {
        var page = reading(agent());
        var file = page.locator("a.md-file");
        var saved = page.waitForDownload(file::click);
        assertThat(saved.suggestedFilename()).isEqualTo("list.html");
        assertThat(Files.readString(saved.path()).strip()).isEqualTo("<script>alert(1)</script>");
        var answer = page.request().get((String) file.evaluate("link => link.href"));
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.headers().get("content-security-policy")).contains("sandbox");
    }

    @Test
    void a_file_of_a_client_that_one_serves_no_longer_is_not_there() {
        var agent = agent();
        var page = reading(agent);
        var address = (String) page.locator("a.md-file").evaluate("link => link.href");
        desk.assign(agent.id(), List.of(), List.of());
        assertThat(page.request().get(address).status()).isEqualTo(404);
        assertThat(browser.person(agent().email()).request().get(address).ok()).isFalse();
    }
}
