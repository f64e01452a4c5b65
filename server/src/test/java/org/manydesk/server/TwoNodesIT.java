package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.database.EmbeddedDatabase;

/** Two nodes on one database: a step of a ladder is taken once, whichever of them takes it, and though one of them dies. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoNodesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TENANT =
            """
            {"key":"acme","name":"Acme","locale":"en-GB","zone":"Europe/Paris"}""";
    private static final String TICKET =
            """
            {"type":"INCIDENT","subject":"No network","description":"None at all",
             "requester":{"email":"zoe@acme.example","name":"Zoe"}}""";
    private static final String CONTRACT =
            """
            {"number":"ACME-1","model":"HELP_DESK","from":"2024-01-01","until":null,"currency":"EUR",
             "calendar":{"zone":"Europe/Paris","hours":{"mon":[["00:00","24:00"]],"tue":[["00:00","24:00"]],
               "wed":[["00:00","24:00"]],"thu":[["00:00","24:00"]],"fri":[["00:00","24:00"]],"sat":[["00:00","24:00"]],
               "sun":[["00:00","24:00"]]}},
             "sla":{"targets":[{"metric":"RESOLUTION","priority":"P3","within":"PT8S","time":"ELAPSED","goal":"95"},
                               {"metric":"RESOLUTION","priority":"P2","within":"PT8S","time":"ELAPSED","goal":"95"}],
               "warnAt":[],"escalation":[{"at":"50%","steps":[{"raisePriority":true},{"notify":["LEADS"]}]},
                                         {"at":"100%","steps":[{"notify":["LEADS"]}]}]},
             "rateCard":{"rounding":"HALF_UP","vatRate":"20","lines":[{"name":"Tickets","charge":"PER_TICKET",
               "model":"STANDARD","unitPrice":"12.00"}]},
             "chargeable":{"countedAt":"RESOLVED","notCounted":[]}}""";

    @TempDir
    Path folder;

    @Test
    void a_step_is_taken_once_though_two_nodes_look_at_the_same_time_and_one_of_them_dies() throws Exception {
        try (var embedded = new EmbeddedDatabase(folder, folder.resolve("database.log"))) {
            var database = embedded.start().complete();
            try (var one = node("one", database);
                    var other = node("other", database)) {
                var token = one.ready().signIn();
                other.ready();
                aClientWithALadderOfSeconds(one, token);
                var refs = opened(List.of(one, other), token, 12);
                untilClimbed(refs, one, token, database);
                other.close();
                var later = opened(List.of(one), token, 4);
                untilClimbed(later, one, token, database);
                refs.addAll(later);
                for (var ref : refs) assertThat(priority(one, token, ref)).isEqualTo("P2");
                assertThat(toldOf(one, token)).hasSizeBetween(16, 32).doesNotHaveDuplicates();
            }
        }
    }

    private Node node(String name, DatabaseAddress database) throws Exception {
        return Node.launch(
                folder.resolve(name),
                Map.of(
                        "MANYDESK_DB_URL", database.url(),
                        "MANYDESK_DB_USER", database.user(),
                        "MANYDESK_DB_PASSWORD", database.password()));
    }

    private static void aClientWithALadderOfSeconds(Node node, String token) throws Exception {
        post(node, token, "/api/v1/tenants", TENANT);
        post(node, token, "/api/v1/tenants/acme/contracts", CONTRACT);
        var active = node.put("/api/v1/tenants/acme/contracts/ACME-1/activation", token, "{}");
        assertThat(active.statusCode()).as(active.body()).isLessThan(300);
    }

    /** So many tickets, opened at the nodes by turns. */
    private static List<String> opened(List<Node> nodes, String token, int count) throws Exception {
        var refs = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var node = nodes.get(i % nodes.size());
            refs.add(post(node, token, "/api/v1/tenants/acme/tickets", TICKET)
                    .path("ref")
                    .asText());
        }
        return refs;
    }

    /** Until both rungs of each are climbed. Meanwhile each node is made to think that nobody does the work. */
    private static void untilClimbed(List<String> refs, Node node, String token, DatabaseAddress database)
            throws Exception {
        try (var connection = database.connect();
                var free = connection.prepareStatement("UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL,"
                        + " execution_time = UTC_TIMESTAMP(6), version = version + 1 WHERE task_name = 'escalation'")) {
            for (var ref : refs) {
                while (climbed(node, token, ref).size() < 2) {
                    free.executeUpdate();
                    Thread.sleep(100);
                }
                assertThat(climbed(node, token, ref)).containsExactly("50%", "100%");
            }
        }
    }

    private static List<String> climbed(Node node, String token, String ref) throws Exception {
        return read(node, token, "/api/v1/tickets/" + ref + "/escalation")
                .path("climbed")
                .findValuesAsText("at");
    }

    private static String priority(Node node, String token, String ref) throws Exception {
        return read(node, token, "/api/v1/tickets/" + ref).path("priority").asText();
    }

    private static List<String> toldOf(Node node, String token) throws Exception {
        var items = read(node, token, "/api/v1/notifications?limit=100").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item ->
                        item.path("ticket").asText() + " " + item.path("at").asText())
                .toList();
    }

    private static JsonNode read(Node node, String token, String path) throws Exception {
        var answer = node.get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode post(Node node, String token, String path, String body) throws Exception {
        var answer = node.post(path, token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }
}
