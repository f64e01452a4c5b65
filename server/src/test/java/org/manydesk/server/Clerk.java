package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;

/** An administrator at a node, each of whose calls has to succeed. Clients have one contract, called as they are. */
record Clerk(Node node, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Clerk at(Node node) throws Exception {
        return new Clerk(node, node.signIn());
    }

    JsonNode read(String path) throws Exception {
        return answered(node.get("/api/v1/" + path, token));
    }

    JsonNode post(String path, String body) throws Exception {
        return answered(node.post("/api/v1/" + path, token, body));
    }

    JsonNode put(String path, String body) throws Exception {
        return answered(node.put("/api/v1/" + path, token, body));
    }

    void discard(String invoice) throws Exception {
        answered(node.delete("/api/v1/" + invoice, token));
    }

    private static JsonNode answered(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + " " + answer.body())
                .isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    /** Takes on a client with an active contract. */
    void takesOn(String client, String contract) throws Exception {
        post(
                "tenants",
                "{\"key\":\"%1$s\",\"name\":\"Client %1$s\",\"locale\":\"en-GB\",\"zone\":\"UTC\"}".formatted(client));
        post("tenants/" + client + "/contracts", contract);
        put(contract(client) + "/activation", "{}");
    }

    static String contract(String client) {
        return "tenants/" + client + "/contracts/" + client;
    }

    /** Takes over tickets of the past, and waits until they are in. */
    void imports(String client, String rows) throws Exception {
        var started = node.post("/api/v1/tenants/" + client + "/imports", token, "application/x-ndjson", rows);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        var location = started.headers().firstValue("Location").orElseThrow();
        var path = location.substring(location.indexOf("/api/v1/") + "/api/v1/".length());
        var state = read(path);
        while (state.path("state").asText().equals("RUNNING")) state = read(path);
        assertThat(state.path("state").asText()).as(state.toString()).isEqualTo("DONE");
        assertThat(state.path("rejected")).as(state.toString()).isEmpty();
    }

    /** A ticket that was answered and resolved within hours of its day, as {@link #imports} takes it. */
    static String ticket(String client, String id, LocalDate day, String priority, String more) {
        return """
                {"externalId":"%1$s-%2$s","type":"INCIDENT","subject":"No network","description":"None","priority":"%4$s",\
                "requester":{"email":"zoe@%1$s.example","name":"Zoe"},"timeline":[{"at":"%3$sT08:00:00Z",\
                "event":"OPENED"},{"at":"%3$sT10:00:00Z","event":"REPLIED","by":"x@msp.example","body":"Yes"},\
                {"at":"%3$sT11:00:00Z","event":"STATUS","to":"RESOLVED"}%5$s]}
                """
                .formatted(client, id, day, priority, more);
    }

    /** Drafts the invoice of a client's month, or finds the one that is there. */
    String drafted(String client, YearMonth month) throws Exception {
        var run = post(contract(client) + "/invoice-runs", "{\"period\":\"" + month + "\"}");
        return "invoices/" + run.path("invoice").asText();
    }

    /** Brings an invoice to its end, wherever it stands. */
    void issues(String invoice) throws Exception {
        if (read(invoice).path("status").asText().equals("DRAFT")) put(invoice + "/approval", "{}");
        put(invoice + "/issue", "{}");
    }

    /** Begins a run over all contracts, and says its path. */
    String begins(YearMonth month) throws Exception {
        return "invoice-runs/"
                + post("invoice-runs", "{\"period\":\"" + month + "\"}")
                        .path("id")
                        .asText();
    }

    JsonNode awaits(String run) throws Exception {
        var now = read(run);
        while (!now.path("state").asText().equals("DONE")) now = read(run);
        return now;
    }
}
