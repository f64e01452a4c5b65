package org.manydesk.imports;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.rest.Json;

/**
 * A real log of 29,265 events comes in. What the product then says of each month is what subtracting the log's instants
 * gives; how many there are and were reopened was counted over the same file by another program.
 */
@OnTheDesk
class RealLogIT {
    private static final Path FOLDER = Path.of("..", "..", "shared", "tickets");
    private static final Duration TARGET = Duration.ofHours(96);
    private static final YearMonth FIRST = YearMonth.of(2016, 2);
    private static final YearMonth LAST = YearMonth.of(2017, 4);

    private static JsonNode facts;
    private static Desk desk;
    private static String file;
    private static JsonNode landed;
    private static List<LoggedIncident> incidents;

    @BeforeAll
    static void the_log_comes_in() throws IOException, InterruptedException {
        var log = FOLDER.resolve("uci-incident-event-log.csv");
        assumeTrue(Files.exists(log), "Skipped: the incident log is not beside the working copy.");
        facts = Json.mapper().readTree(FOLDER.resolve("FACTS.json").toFile()).path("uci-incident-event-log.csv");
        var rows = UciLog.read(log);
        incidents = rows.stream().map(LoggedIncident::of).toList();
        file = UciLog.ndjson(rows);
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", roundTheClock());
        landed = ImportRuns.run(desk.admin(), "acme", "application/x-ndjson", file);
    }

    @Test
    void every_incident_lands_once() throws InterruptedException {
        assertThat(incidents).hasSize(facts.path("incidents").asInt());
        assertThat(incidents.stream().filter(LoggedIncident::wasReopened))
                .hasSize(facts.path("reopened_incidents").asInt());
        assertThat(landed.path("created").asInt()).as(landed.toString()).isEqualTo(incidents.size());
        assertThat(landed.path("rejectedCount").asInt()).isZero();
        var again = ImportRuns.run(desk.admin(), "acme", "application/x-ndjson", file);
        assertThat(again.path("unchanged").asInt()).isEqualTo(incidents.size());
        assertThat(desk.admin().get("tickets?status=NEW,OPEN,RESOLVED&limit=1").items())
                .isEmpty();
    }

    @Test
    void each_month_counts_what_the_log_first_resolved_in_it_and_lists_what_was_resolved_again() {
        var first = months(incidents.stream()
                .flatMap(incident -> incident.resolved().stream().limit(1)));
        var again = months(incidents.stream()
                .flatMap(incident -> incident.resolved().stream().skip(1)));
        assertThat(again).isNotEmpty();
        assertThat(told("usage", month -> month.path("counted").asLong())).isEqualTo(first);
        assertThat(told("usage", month -> month.path("notCounted").asLong())).isEqualTo(again);
    }

    @Test
    void each_month_met_and_breached_what_the_instants_of_the_log_say() {
        var breached = months(incidents.stream().flatMap(incident -> incident.ranOut(TARGET).stream()));
        var met = months(incidents.stream()
                .filter(incident -> incident.ranOut(TARGET).isEmpty())
                .map(LoggedIncident::done));
        assertThat(told("compliance", month -> sum(month, "met"))).isEqualTo(met);
        assertThat(told("compliance", month -> sum(month, "breached"))).isEqualTo(breached);
    }

    private static Map<YearMonth, Long> months(Stream<YearMonth> occurrences) {
        return occurrences.collect(groupingBy(identity(), TreeMap::new, counting()));
    }

    /** What the product says of each month, where that is not nothing. */
    private static Map<YearMonth, Long> told(String report, ToLongFunction<JsonNode> figure) {
        var told = new TreeMap<YearMonth, Long>();
        for (var month = FIRST; month.isBefore(LAST); month = month.plusMonths(1)) {
            var path = "tenants/acme/contracts/ACME-C1/" + report + "?period=" + month + "&limit=1";
            var said = figure.applyAsLong(desk.admin().get(path).expect(200).json());
            if (said > 0) told.put(month, said);
        }
        return told;
    }

    private static long sum(JsonNode report, String figure) {
        return report.path("metrics")
                .valueStream()
                .mapToLong(line -> line.path(figure).asLong())
                .sum();
    }

    /** 96 hours for a resolution, whatever the hour, never paused. */
    private static ObjectNode roundTheClock() throws IOException {
        var contract = Contracts.usual("ACME-C1", "2016-01-01");
        contract.withObject("/calendar").put("zone", "UTC").putArray("holidays");
        contract.set(
                "sla",
                Json.mapper()
                        .readTree(
                                """
                {"targets": [
                  {"metric": "RESOLUTION", "priority": "P1", "within": "PT96H", "time": "ELAPSED", "goal": "90"},
                  {"metric": "RESOLUTION", "priority": "P2", "within": "PT96H", "time": "ELAPSED", "goal": "90"},
                  {"metric": "RESOLUTION", "priority": "P3", "within": "PT96H", "time": "ELAPSED", "goal": "90"},
                  {"metric": "RESOLUTION", "priority": "P4", "within": "PT96H", "time": "ELAPSED", "goal": "90"}],
                 "pauseWhile": []}
                """));
        return contract;
    }
}
