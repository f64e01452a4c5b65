package org.manydesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class ImportsIT {
    private static final String NDJSON = "application/x-ndjson";
    private static final String GOOD =
            """
            {"externalId":"%s","type":"INCIDENT","subject":"Old","description":"","requester":{"email":"a@acme.example","name":"A"},"priority":"P3","timeline":[{"at":"2026-10-05T08:10:00+02:00","event":"OPENED"},{"at":"2026-10-05T08:20:00Z","event":"REPLIED","by":"gone@msp.example","body":"Hello"},{"at":"2026-10-05T08:20:00Z","event":"NOTED","body":"canaryold"},{"at":"2026-10-05T08:30:00Z","event":"ASSIGNED","to":"Somebody"},{"at":"2026-10-05T09:00:00Z","event":"STATUS","to":"RESOLVED"}]}
            """;
    private static final String MERGED =
            """
            {"externalId":"%s","type":"INCIDENT","subject":"Part","requester":{"email":"a@acme.example"},"timeline":[{"at":"2026-10-05T08:10:00Z","event":"OPENED"},{"at":"2026-10-05T08:20:00Z","event":"MERGED","into":"%s"}]}
            """;

    private static Desk desk;

    @BeforeAll
    static void a_provider_with_two_clients() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2020-01-01");
    }

    private static JsonNode run(String tenant, String file) throws InterruptedException {
        return ImportRuns.run(desk.admin(), tenant, NDJSON, file);
    }

    private static JsonNode ticket(Client who, String externalId) {
        var found = who.get("tickets?externalId=" + externalId)
                .expect(200)
                .items()
                .findFirst()
                .orElseThrow();
        return who.get("tickets/" + found.path("ref").asText()).expect(200).json();
    }

    @Test
    void a_ticket_lands_with_its_history_and_running_it_twice_adds_nothing() throws InterruptedException {
        var file = GOOD.formatted("X-1");
        var first = run("acme", file);
        assertThat(first.path("state").asText()).isEqualTo("DONE");
        assertThat(first.path("created").asInt()).isEqualTo(1);
        var again = run("acme", file);
        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(1);
        var ticket = ticket(desk.admin(), "X-1");
        assertThat(ticket.path("status").asText()).isEqualTo("RESOLVED");
        assertThat(ticket.path("openedAt").asText()).isEqualTo("2026-10-05T06:10:00Z");
        assertThat(ticket.path("resolvedAt").asText()).isEqualTo("2026-10-05T09:00:00Z");
        assertThat(ticket.at("/assignee/name").asText()).isEqualTo("Somebody");
    }

    @Test
    void bad_rows_are_listed_with_line_and_reason_and_good_rows_land() throws InterruptedException {
        var file =
                "{not json\n\n" + GOOD.formatted("Y-1") + GOOD.formatted("Y-2").replace("INCIDENT", "WISH")
                        + GOOD.formatted("Y-3").replace("RESOLVED", "NEW") + MERGED.formatted("Y-4", "NOWHERE");
        var run = run("acme", file);
        assertThat(run.path("processed").asInt()).isEqualTo(5);
        assertThat(run.path("created").asInt()).isEqualTo(1);
        assertThat(run.path("rejected").findValues("line").stream().map(JsonNode::asInt))
                .containsExactly(1, 4, 5, 6);
        assertThat(run.path("rejected").path(1).path("reason").asText()).contains("/type");
        assertThat(run.path("rejected").path(2).path("reason").asText()).contains("/timeline/4/to");
        assertThat(run.path("rejected").path(3).path("reason").asText()).contains("NOWHERE");
    }

    @Test
    void a_merge_names_a_ticket_that_comes_later() throws InterruptedException {
        run("acme", MERGED.formatted("M-1", "M-2") + GOOD.formatted("M-2"));
        var part = ticket(desk.admin(), "M-1");
        assertThat(part.path("status").asText()).isEqualTo("NEW");
        assertThat(part.path("mergedInto").asText())
                .isEqualTo(ticket(desk.admin(), "M-2").path("ref").asText());
    }

    private static List<String> listed(String filter) {
        return desk.admin()
                .get("tickets?tenant=acme&sort=due&limit=200" + filter)
                .expect(200)
                .items()
                .map(ticket -> ticket.path("externalId").asText())
                .toList();
    }

    @Test
    void a_merged_ticket_is_no_open_work_although_no_event_closed_it_until_the_merge_is_undone()
            throws InterruptedException {
        run("acme", MERGED.formatted("O-1", "O-2") + GOOD.formatted("O-2"));
        var ref = ticket(desk.admin(), "O-1").path("ref").asText();
        assertThat(listed("&status=NEW&status=OPEN")).doesNotContain("O-1");
        assertThat(listed("&status=NEW,RESOLVED")).contains("O-2").doesNotContain("O-1");
        assertThat(listed("")).contains("O-1");
        assertThat(due("O-1").isNull()).isTrue();
        assertThat(desk.admin()
                        .get("tickets/" + ref + "/sla")
                        .json()
                        .at("/metrics/0/state")
                        .asText())
                .isEqualTo("BREACHED");
        desk.admin().delete("tickets/" + ref + "/merge").expect(200);
        assertThat(listed("&status=NEW&status=OPEN").getFirst()).isEqualTo("O-1");
        assertThat(due("O-1").path("metric").asText()).isEqualTo("FIRST_RESPONSE");
    }

    private static JsonNode due(String externalId) {
        return desk.admin()
                .get("tickets?externalId=" + externalId)
                .expect(200)
                .json()
                .at("/items/0/due");
    }

    @Test
    void a_csv_file_makes_tickets_of_its_few_instants() throws InterruptedException {
        var header = "externalId,type,subject,description,requesterEmail,requesterName,priority,category,"
                + "openedAt,firstRepliedAt,resolvedAt,closedAt\r\n";
        var file = header + "C-1,INCIDENT,\"Old, \"\"very\"\" old\",\"two\r\nlines\",b@acme.example,B,P2,Net,"
                + "2026-10-05T08:00:00Z,2026-10-05T08:30:00Z,2026-10-05T09:00:00Z,2026-10-06T09:00:00Z\r\n"
                + "C-2,INCIDENT,Bad,,nobody,B,,,2026-10-05T08:00:00Z,,,\r\n";
        var run = ImportRuns.run(desk.admin(), "acme", "text/csv", file);
        assertThat(run.path("created").asInt()).as(run.toString()).isEqualTo(1);
        assertThat(run.at("/rejected/0/line").asInt()).isEqualTo(4);
        var ticket = ticket(desk.admin(), "C-1");
        assertThat(ticket.path("status").asText()).isEqualTo("CLOSED");
        assertThat(ticket.path("subject").asText()).isEqualTo("Old, \"very\" old");
        assertThat(ticket.path("firstRepliedAt").asText()).isEqualTo("2026-10-05T08:30:00Z");
    }

    @Test
    void a_csv_file_without_the_columns_needed_fails_with_the_reason() throws InterruptedException {
        var run = ImportRuns.run(desk.admin(), "acme", "text/csv", "subject,type\nx,y\n");
        assertThat(run.path("state").asText()).isEqualTo("FAILED");
        assertThat(run.path("reason").asText()).contains("externalId");
    }

    @Test
    void an_import_is_for_administrators_and_stays_within_its_client() throws InterruptedException {
        var agent = desk.staff(Role.AGENT, "globex");
        agent.with("Content-Type", NDJSON)
                .post("tenants/acme/imports", GOOD.formatted("Z-1"))
                .problem(404);
        agent.with("Content-Type", NDJSON)
                .post("tenants/globex/imports", GOOD.formatted("Z-1"))
                .problem(403);
        var id = run("acme", GOOD.formatted("Z-2")).path("id").asText();
        agent.get("imports/" + id).problem(404);
        Desk.fresh().admin().get("imports/" + id).problem(404);
        assertThat(agent.get("tickets?externalId=Z-2").expect(200).items()).isEmpty();
    }

    @Test
    void notes_of_the_past_reach_no_client() throws InterruptedException {
        run("acme", GOOD.formatted("N-1"));
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        var ref = ticket(manager, "N-1").path("ref").asText();
        assertThat(manager.get("tickets/" + ref + "/messages").expect(200).text())
                .contains("Hello")
                .doesNotContain("canaryold");
        assertThat(manager.get("tickets?q=canaryold").expect(200).items()).isEmpty();
    }
}
