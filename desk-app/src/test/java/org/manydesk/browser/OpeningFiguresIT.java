package org.manydesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.imports.ImportRuns;
import org.manydesk.scope.Role;

/** The figures of a month say the same wherever they stand, and each opens to the clocks that it counts. */
@OnTheDesk
class OpeningFiguresIT {
    private static final YearMonth LAST_MONTH = YearMonth.now(Clock.systemUTC()).minusMonths(1);
    private static final LocalDate MONDAY = LAST_MONTH.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    private static final String FIGURES = "tenants/acme/contracts/ACME-C1/compliance";
    private static final List<String> COUNTED = List.of("MET", "BREACHED", "OVERDUE", "EXCLUDED", "RUNNING");

    private static Browser browser;
    private static Desk desk;
    private static Desk.Person manager;

    @BeforeAll
    static void a_month_with_every_kind_of_end() throws InterruptedException {
        browser = Browser.start();
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("bravo");
        desk.contract("acme", "2020-01-01");
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        var rows = Stream.of(
                row("met-1", "P1", "10:05", ",{\"at\":\"%1$sT10:20:00Z\",\"event\":\"STATUS\",\"to\":\"RESOLVED\"}"),
                row("met-2", "P1", "10:05", ",{\"at\":\"%1$sT10:20:00Z\",\"event\":\"STATUS\",\"to\":\"RESOLVED\"}"),
                row("late", "P1", "12:00", ",{\"at\":\"%1$sT12:10:00Z\",\"event\":\"STATUS\",\"to\":\"RESOLVED\"}"),
                row("spam", "P1", "10:05", ",{\"at\":\"%1$sT10:20:00Z\",\"event\":\"MARKED\",\"as\":\"SPAM\"}"),
                row(
                        "waits",
                        "P2",
                        "10:05",
                        ",{\"at\":\"%1$sT10:20:00Z\",\"event\":\"STATUS\",\"to\":\"PENDING_CUSTOMER\"}"),
                row("over", "P2", "10:05", ""));
        ImportRuns.run(desk.admin(), "acme", "application/x-ndjson", String.join("\n", rows.toList()));
    }

    private static String row(String id, String priority, String replied, String then) {
        var row =
                """
                {"externalId":"%2$s","type":"INCIDENT","subject":"About %2$s","description":"d","priority":"%3$s",\
                "requester":{"email":"a@acme.example","name":"A"},"timeline":[{"at":"%1$sT10:00:00Z","event":"OPENED"},\
                {"at":"%1$sT%4$s:00Z","event":"REPLIED","by":"x@msp.example","body":"Yes"}"""
                        + then + "]}";
        return row.formatted(MONDAY, id, priority, replied);
    }

    @AfterAll
    static void closes_the_browser() {
        if (browser != null) browser.close();
    }

    @Test
    void page_csv_pdf_and_lists_say_the_same_before_and_after_the_closing() throws IOException {
        agree();
        var open = lists();
        assertThat(open).contains("MET FIRST_RESPONSE P1 met-1, met-2", "BREACHED RESOLUTION P2 over");
        desk.admin()
                .post(FIGURES + "/closings", Map.of("period", LAST_MONTH.toString()))
                .expect(201);
        agree();
        assertThat(lists()).isEqualTo(open);
    }

    private static void agree() throws IOException {
        var page = browser.person(manager.email());
        Browser.open(page, "/contract?period=" + LAST_MONTH);
        assertThat(page.locator(".md-promise-bars tbody tr").first()).isVisible();
        var csv = page.waitForDownload(
                () -> page.locator(".md-month-standing a:text-is('CSV')").click());
        var pdf = page.waitForDownload(
                () -> page.locator(".md-month-standing a:text-is('PDF')").click());
        var rows = Files.readString(csv.path());
        var paper = words(Files.readAllBytes(pdf.path()));
        var lines = manager.signIn()
                .get(FIGURES + "?period=" + LAST_MONTH)
                .expect(200)
                .json()
                .path("metrics");
        assertThat(lines).hasSize(8);
        for (var line : lines) {
            var figures = figures(line);
            assertThat(onPage(page, line)).as("%s on the page", line).isEqualTo(figures);
            assertThat(rows)
                    .contains(line.path("metric").asText() + ","
                            + line.path("priority").asText() + "," + String.join(",", figures) + ",");
            assertThat(paper)
                    .contains(
                            name(line) + ", " + line.path("priority").asText() + " " + String.join(" ", figures) + " ");
        }
        page.context().close();
    }

    private static List<String> figures(JsonNode line) {
        return COUNTED.stream()
                .map(figure -> line.path(figure.toLowerCase(Locale.ROOT)).asText())
                .toList();
    }

    private static List<String> onPage(Page page, JsonNode line) {
        var row = page.locator(".md-promise-bars tr:has(td:first-child:text-is('"
                + line.path("priority").asText() + " " + name(line).toLowerCase(Locale.ROOT) + "'))");
        return row.locator(".md-number").allInnerTexts().subList(0, COUNTED.size()).stream()
                .map(String::strip)
                .toList();
    }

    private static String name(JsonNode line) {
        return line.path("metric").asText().equals("RESOLUTION") ? "Resolution" : "First response";
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Every figure with its tickets; each list is as long as its figure, and is read in pages of one. */
    private static List<String> lists() {
        var reader = manager.signIn();
        var told = new ArrayList<String>();
        for (var line : reader.get(FIGURES + "?period=" + LAST_MONTH).json().path("metrics"))
            for (var figure : COUNTED) {
                var clocks = clocks(reader, figure, line);
                assertThat(clocks)
                        .hasSize(line.path(figure.toLowerCase(Locale.ROOT)).asInt());
                if (!clocks.isEmpty())
                    told.add(figure + " " + line.path("metric").asText() + " "
                            + line.path("priority").asText() + " "
                            + String.join(", ", clocks.stream().sorted().toList()));
            }
        return told;
    }

    private static List<String> clocks(Client reader, String figure, JsonNode line) {
        var found = new ArrayList<String>();
        var path = FIGURES + "/clocks?limit=1&period=" + LAST_MONTH + "&figure=" + figure + "&metric="
                + line.path("metric").asText() + "&priority="
                + line.path("priority").asText();
        for (var next = ""; !next.equals("null"); ) {
            var page = reader.get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200)
                    .json();
            for (var clock : page.path("items"))
                found.add(clock.path("subject").asText().replace("About ", ""));
            next = page.path("next").asText();
        }
        return found;
    }

    @Test
    void a_figure_opens_to_its_tickets_and_each_to_its_arithmetic() {
        var page = browser.person(manager.email());
        Browser.open(page, "/contract?period=" + LAST_MONTH);
        page.locator(".md-promise-bars tr:has-text('P1 first response') vaadin-button")
                .first()
                .click();
        var dialog = page.locator("vaadin-dialog-overlay");
        assertThat(dialog).containsText("P1 first response: met");
        assertThat(dialog.locator("a[href^='tickets/ACME-']")).hasCount(2);
        dialog.locator("vaadin-button:has-text('Why?')").first().click();
        assertThat(page.locator("vaadin-dialog-overlay").last()).containsText("It took 5 min of the promised 30 min");
    }

    @Test
    void nobody_else_reads_the_lists_and_wrong_words_are_refused() {
        var path = FIGURES + "/clocks?period=" + LAST_MONTH + "&figure=MET";
        for (var stranger : List.of(
                Desk.fresh().admin(),
                desk.ofTenant(Role.CLIENT_MANAGER, "bravo"),
                desk.staff(Role.LEAD, "bravo"),
                desk.staff(Role.BILLING))) stranger.get(path).problem(404);
        desk.ofTenant(Role.REQUESTER, "acme").get(path).problem(403);
        desk.staff(Role.BILLING, "acme").get(path).expect(200);
        for (var wrong : List.of("figure=met", "figure=", "figure=MET&metric=SPEED", "figure=MET&priority=P9", ""))
            desk.admin()
                    .get(FIGURES + "/clocks?period=" + LAST_MONTH + "&" + wrong)
                    .problem(400);
        desk.admin().get(FIGURES + "/clocks?figure=MET").problem(400);
    }
}
