package org.manydesk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.rest.Json;
import org.manydesk.timeline.TicketStatus;

/** A real log of 29,265 events comes in; the figures were counted over the same file by another program. */
@OnTheDesk
class RealLogIT {
    private static final Path FOLDER = Path.of("..", "..", "shared", "tickets");
    private static JsonNode facts;
    private static List<Map<String, Object>> incidents;

    @BeforeAll
    static void the_log_lies_beside_the_working_copy() throws IOException {
        var log = FOLDER.resolve("uci-incident-event-log.csv");
        assumeTrue(Files.exists(log), "Skipped: the incident log is not beside the working copy.");
        facts = Json.mapper().readTree(FOLDER.resolve("FACTS.json").toFile()).path("uci-incident-event-log.csv");
        incidents = UciLog.read(log);
    }

    @Test
    void all_incidents_land_and_as_many_were_reopened_as_the_log_says() throws InterruptedException {
        assertThat(incidents).hasSize(facts.path("incidents").asInt());
        assertThat(incidents.stream().filter(RealLogIT::wasReopened))
                .hasSize(facts.path("reopened_incidents").asInt());
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.contract("acme", "2016-01-01");
        var file = UciLog.ndjson(incidents);
        var run = ImportRuns.run(desk.admin(), "acme", "application/x-ndjson", file);
        assertThat(run.path("created").asInt()).as(run.toString()).isEqualTo(incidents.size());
        assertThat(run.path("rejectedCount").asInt()).isZero();
        var again = ImportRuns.run(desk.admin(), "acme", "application/x-ndjson", file);
        assertThat(again.path("unchanged").asInt()).isEqualTo(incidents.size());
        assertThat(desk.admin().get("tickets?status=NEW,OPEN,RESOLVED&limit=1").items())
                .isEmpty();
    }

    private static boolean wasReopened(Map<String, Object> incident) {
        var done = false;
        for (var event : (List<?>) Objects.requireNonNull(incident.get("timeline"))) {
            if (!(((Map<?, ?>) event).get("to") instanceof TicketStatus to)) continue;
            if (done && !to.isDone()) return true;
            done = to.isDone();
        }
        return false;
    }
}
