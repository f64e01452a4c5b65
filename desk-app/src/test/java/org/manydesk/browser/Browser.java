package org.manydesk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;

/** A Chromium without a window, one for all tests of a run. Every visitor has a profile of their own, which ends with the class. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final double PATIENCE_MILLIS = 30_000;

    private static com.microsoft.playwright.@Nullable Browser shared;

    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> visitors = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    private static com.microsoft.playwright.Browser chromium() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(flags()));
    }

    /** The public address of the product leads to the product, and is trusted as if it were https. */
    private static List<String> flags() {
        var name = URI.create(DeskAddress.PUBLIC).getHost();
        var flags = new ArrayList<>(FLAGS);
        flags.add("--host-resolver-rules=MAP " + name + " 127.0.0.1:"
                + URI.create(DeskAddress.url()).getPort());
        flags.add("--unsafely-treat-insecure-origin-as-secure=" + DeskAddress.PUBLIC);
        return flags;
    }

    static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM);
        var running = shared;
        if (running == null) shared = running = chromium();
        return new Browser(running);
    }

    /** Someone who has not signed in, in front of the sign-in page. */
    Page visitor() {
        return visitor(ZoneId.of("UTC"));
    }

    private Page visitor(ZoneId zone) {
        return visitor(zone, DeskAddress.url());
    }

    /** The same at the product's public address, with trust in every certificate. */
    Page atPublicAddress() {
        return visitor(ZoneId.of("UTC"), DeskAddress.PUBLIC);
    }

    private Page visitor(ZoneId zone, String root) {
        var settings = new com.microsoft.playwright.Browser.NewContextOptions()
                .setTimezoneId(zone.getId())
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(WIDTH, HEIGHT);
        var context = chromium.newContext(settings);
        visitors.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        arrive(page, root + "/sign-in", "vaadin-email-field");
        return page;
    }

    /** A page that does not come is asked for once more, as people do; what came instead is told. */
    private static void arrive(Page page, String address, String selector) {
        var said = new StringBuilder();
        Consumer<ConsoleMessage> says = message -> said.append("\n  said ").append(message.text());
        Consumer<Request> fails = request ->
                said.append("\n  failed ").append(request.url()).append(' ').append(request.failure());
        page.onConsoleMessage(says);
        page.onRequestFailed(fails);
        page.navigate(address);
        try {
            page.waitForSelector(selector);
        } catch (TimeoutError late) {
            System.err.println(
                    "No " + selector + " at " + address + " but " + page.url() + said + '\n' + page.content());
            page.reload();
            page.waitForSelector(selector);
        } finally {
            page.offConsoleMessage(says);
            page.offRequestFailed(fails);
        }
    }

    /** Opens a page and waits for its heading. */
    static void arrive(Page page, String path) {
        arrive(page, DeskAddress.url() + path, "h1");
    }

    /** Someone who has just signed in, on the page where they begin. */
    Page person(String email) {
        return person(email, ZoneId.of("UTC"));
    }

    /** The same somewhere else. */
    Page person(String email, ZoneId zone) {
        var page = visitor(zone);
        signIn(page, email, Desk.PASSWORD);
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.waitForSelector("vaadin-app-layout");
        return page;
    }

    static void signIn(Page page, String email, String password) {
        page.locator("vaadin-email-field input").fill(email);
        page.locator("vaadin-password-field input").fill(password);
        page.keyboard().press("Enter");
    }

    static void open(Page page, String path) {
        page.navigate(DeskAddress.url() + path);
    }

    static void openPublic(Page page, String path) {
        page.navigate(DeskAddress.PUBLIC + path);
    }

    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
    }
}
