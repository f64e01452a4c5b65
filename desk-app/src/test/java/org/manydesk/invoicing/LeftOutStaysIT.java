package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/** What an invoice counted and left out, and why, is told as it was issued; what has changed since is told apart. */
@OnTheDesk
class LeftOutStaysIT {
    private static final String USAGE = "tenants/acme/contracts/ACME-C1/usage?period=2026-09";

    private static Desk desk;
    private static Desk.Person admin;
    private static Desk.Person manager;
    private static List<Desk.Person> strangers;
    private static final Map<String, String> REFS = new HashMap<>();
    private static String invoice;

    @BeforeAll
    static void september_is_drafted_with_three_counted_and_two_left_out() {
        at("2026-09-01T08:00:00Z");
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2026-08-01");
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        var elsewhere = desk.person(Role.BILLING, null);
        desk.assign(elsewhere.id(), List.of("globex"), List.of());
        strangers = List.of(desk.person(Role.CLIENT_MANAGER, "globex"), elsewhere);
        int day = 10;
        for (var kind : List.of("plain", "doubled", "reopened", "spam", "ours")) {
            at("2026-09-%dT09:00:00Z".formatted(day));
            REFS.put(kind, opened());
            at("2026-09-%dT10:00:00Z".formatted(day++));
            status(kind, "RESOLVED");
        }
        mark("spam", "SPAM");
        by().put(correction("ours"), Map.of("counted", false, "reason", "Our change broke it"))
                .expect(200);
        at("2026-10-02T09:00:00Z");
        invoice = clerk().run("2026-09");
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }

    private static Client by() {
        return admin.signIn();
    }

    private static Clerk clerk() {
        return Clerk.of(by(), "acme");
    }

    private static String opened() {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "rita@acme.example", "name", "Rita"));
        return by().post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    private static void mark(String kind, String as) {
        by().put("tickets/" + REFS.get(kind) + "/mark", Map.of("as", as)).expect(200);
    }

    private static void status(String kind, String status) {
        by().put("tickets/" + REFS.get(kind) + "/status", Map.of("status", status))
                .expect(200);
    }

    private static String correction(String kind) {
        return "tenants/acme/contracts/ACME-C1/usage/" + REFS.get(kind) + "/correction";
    }

    private static JsonNode told(Client reader, String kind) {
        return reader.get(USAGE)
                .expect(200)
                .items()
                .filter(item -> item.path("ticket").asText().equals(REFS.get(kind)))
                .findFirst()
                .orElseThrow();
    }

    private static String csv(Client reader, String path) {
        return reader.with("Accept", "text/csv").get(path).expect(200).text();
    }

    private static String paper(Client reader) throws Exception {
        var pdf = reader.with("Accept", "application/pdf")
                .get(invoice + "/annex")
                .expect(200)
                .body();
        return new PaperText(pdf).words();
    }

    @Test
    void whatever_becomes_of_its_tickets() throws Exception {
        by().put("tickets/" + REFS.get("spam") + "/mark", "{\"as\":null}").expect(200);
        assertThat(told(by(), "spam").path("counted").asBoolean())
                .as("a draft binds nobody")
                .isTrue();
        mark("spam", "SPAM");
        clerk().issue(invoice);
        var annex = csv(manager.signIn(), invoice + "/annex");
        assertThat(annex).contains("Not counted", "Spam", "Left out by hand");
        assertThat(paper(manager.signIn())).contains("Not counted", "Left out by hand", REFS.get("spam"));
        assertThat(told(by(), "spam").has("now")).isFalse();

        at("2026-10-05T09:00:00Z");
        by().put("tickets/" + REFS.get("spam") + "/mark", "{\"as\":null}").expect(200);
        by().delete(correction("ours")).expect(204);
        mark("doubled", "DUPLICATE");
        status("reopened", "OPEN");

        var reader = manager.signIn();
        var all = reader.get(USAGE).expect(200);
        assertThat(all.json().path("counted").asInt()).isEqualTo(3);
        assertThat(all.json().path("notCounted").asInt()).isEqualTo(2);
        var spam = told(reader, "spam");
        assertThat(spam.path("reason").asText()).isEqualTo("SPAM");
        assertThat(spam.path("why").asText()).isEqualTo("Marked as spam: not counted.");
        assertThat(spam.at("/now/reason").asText()).isEqualTo("RESOLVED");
        assertThat(spam.at("/now/counted").asBoolean()).isTrue();
        var ours = told(reader, "ours");
        assertThat(ours.path("why").asText()).isEqualTo("Left out by hand: Our change broke it");
        assertThat(ours.at("/now/reason").asText()).isEqualTo("RESOLVED");
        var doubled = told(reader, "doubled");
        assertThat(doubled.path("counted").asBoolean()).isTrue();
        assertThat(doubled.at("/now/reason").asText()).isEqualTo("DUPLICATE");
        assertThat(told(reader, "reopened").path("why").asText()).doesNotContain("Taken up again");
        assertThat(told(reader, "reopened").at("/now/why").asText()).contains("Taken up again");
        assertThat(told(reader, "plain").has("now")).isFalse();
        assertThat(csv(reader, USAGE))
                .contains("leftOut,now")
                .containsPattern(REFS.get("spam") + ",.*,false,SPAM,Marked as spam: not counted\\.,,,,\"?Resolved on");
        assertThat(csv(reader, invoice + "/annex")).isEqualTo(annex);
        for (var stranger : strangers) {
            stranger.signIn().get(USAGE).problem(404);
            stranger.signIn().with("Accept", "text/csv").get(USAGE).problem(404);
        }

        at("2026-11-02T09:00:00Z");
        var october = clerk().run("2026-10");
        var charged = told(by(), "spam");
        assertThat(charged.path("counted").asBoolean()).isTrue();
        assertThat("invoices/" + charged.path("invoice").asText()).isEqualTo(october);
        assertThat(charged.at("/leftOut/reason").asText()).isEqualTo("SPAM");
        assertThat(charged.has("now")).isFalse();
        assertThat(csv(by(), invoice + "/annex")).isEqualTo(annex);
    }
}
