package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What leaves in bulk takes a fresh proof of who asks; whatever answers a file is decided on, here (decision 0041). */
@OnTheDesk
class ExportsIT {
    private static final String PROOF = "sessions/current/proof";
    private static final String DAYS = "?from=2026-01-01&to=2026-01-31";

    /** Verb, path and type of what takes a proof, with what is asked beside the path. */
    private static final Map<String, String> IN_BULK = Map.of(
            "GET /tenants/{key}/contracts/{number}/usage text/csv", "?period=2026-09",
            "GET /tenants/{key}/contracts/{number}/compliance text/csv", "?period=2026-09",
            "GET /tenants/{key}/contracts/{number}/compliance application/pdf", "?period=2026-09",
            "GET /tenants/{key}/onboarding application/yaml", "",
            "GET /tenants/{key}/hand-over application/zip", "",
            "GET /tenants/{key}/access text/csv", "",
            "POST /tenants/{key}/personal-data/copy application/zip", "",
            "GET /accounting/journal text/csv", DAYS,
            "GET /accounting/datev text/csv", DAYS,
            "GET /audit/export application/x-ndjson", "");

    /** One paper or file of one deed: whoever works with them would type their password all day (decision 0041). */
    private static final Set<String> ONE_PAPER = Set.of(
            "GET /invoices/{invoice} application/pdf",
            "GET /invoices/{invoice} application/xml",
            "GET /invoices/{invoice} text/csv",
            "GET /invoices/{invoice}/annex application/pdf",
            "GET /invoices/{invoice}/annex text/csv",
            "GET /invoices/{invoice}/reminders/{reminder} application/pdf",
            "GET /credit-notes/{creditNote} application/pdf",
            "GET /credit-notes/{creditNote} application/xml",
            "GET /credit-notes/{creditNote} text/csv",
            "GET /tenants/{key}/contracts/{number}/invoice-preview application/pdf",
            "GET /tenants/{key}/contracts/{number}/invoice-preview application/xml",
            "GET /tenants/{key}/contracts/{number}/invoice-preview text/csv",
            "GET /tenants/{key}/contracts/{number}/documents/{document} application/octet-stream",
            "GET /tickets/{ref}/attachments/{file} application/octet-stream",
            "GET /tickets/{ref}/sla application/pdf",
            "GET /triage-mail/{triage}/content application/octet-stream",
            "GET /tenants/onboarding/templates/{template} application/yaml",
            "GET /wall-probes/{probe} application/pdf",
            "GET /provider/logo image/png",
            "GET /tenants/{key}/brand/logo image/png");

    private static Desk desk;
    private static Things own;

    @BeforeAll
    static void a_provider_with_a_client() {
        desk = Desk.fresh();
        own = Things.planted(desk, "exports", "EXPORTED");
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private static Set<String> waysOut() {
        var found = new HashSet<String>();
        var api = Client.anonymous()
                .with("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> files(verb.getValue())
                        .forEach(type ->
                                found.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + type))));
        return found;
    }

    private static Stream<String> files(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> answer.getValue().path("content").properties().stream())
                .map(Map.Entry::getKey)
                .filter(type -> !type.endsWith("json") || type.endsWith("ndjson"))
                .filter(type -> !type.equals("*/*"));
    }

    private static Answer ask(Client client, String wayOut) {
        var parts = wayOut.split(" ", -1);
        var path = parts[1].substring(1);
        for (var id : own.ids().entrySet()) path = path.replace("{" + id.getKey() + "}", id.getValue());
        var asking = client.with("Accept", parts[2] + ", application/problem+json");
        if (parts[0].equals("POST")) return asking.post(path, Map.of("email", own.requesterEmail()));
        return asking.get(path + IN_BULK.getOrDefault(wayOut, ""));
    }

    private static boolean asksForProof(Answer answer) {
        return answer.status() == 403
                && answer.problem(403).path("type").asText().equals("urn:manydesk:problem:proof-needed");
    }

    private static Client signedInAWhileAgo() {
        var admin = desk.person(Role.ADMIN, null).signIn();
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        return admin;
    }

    @Test
    void whatever_answers_a_file_is_decided_on() {
        var decided = new HashSet<>(IN_BULK.keySet());
        decided.addAll(ONE_PAPER);
        assertThat(waysOut()).containsExactlyInAnyOrderElementsOf(decided);
    }

    @Test
    void what_leaves_in_bulk_takes_a_fresh_proof() {
        var admin = signedInAWhileAgo();
        assertThat(IN_BULK.keySet()).allMatch(wayOut -> asksForProof(ask(admin, wayOut)));
        admin.put(PROOF, Map.of("password", Desk.PASSWORD)).expect(204);
        assertThat(IN_BULK.keySet())
                .allSatisfy(wayOut -> assertThat(ask(admin, wayOut).status()).isEqualTo(200));
    }

    @Test
    void one_paper_takes_none() {
        var admin = signedInAWhileAgo();
        assertThat(ONE_PAPER).noneMatch(wayOut -> asksForProof(ask(admin, wayOut)));
    }

    @Test
    void a_client_proves_it_too() {
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "exports");
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        for (var wayOut : List.of(
                "GET /tenants/{key}/contracts/{number}/usage text/csv",
                "GET /tenants/{key}/contracts/{number}/compliance text/csv")) {
            assertThat(asksForProof(ask(manager, wayOut))).isTrue();
        }
    }

    @Test
    void the_export_of_another_client_is_not_there_however_fresh_the_proof() {
        var stranger = Desk.fresh().admin();
        assertThat(IN_BULK.keySet().stream().filter(wayOut -> wayOut.contains("{key}")))
                .allSatisfy(wayOut -> assertThat(ask(stranger, wayOut).status()).isEqualTo(404));
    }

    @Test
    void what_left_is_in_the_audit_trail() {
        var admin = desk.person(Role.ADMIN, null).signIn();
        IN_BULK.keySet().forEach(wayOut -> ask(admin, wayOut).expect(200));
        var actions = admin.get("audit?limit=200&tenant=exports").expect(200).items();
        assertThat(actions.map(entry -> entry.path("action").asText()))
                .contains(
                        "USAGE_EXPORTED",
                        "COMPLIANCE_EXPORTED",
                        "CLIENT_FILE_EXPORTED",
                        "HAND_OVER_TAKEN",
                        "ACCESS_EXPORTED");
    }
}
