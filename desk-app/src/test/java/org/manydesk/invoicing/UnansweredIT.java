package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A contract that leaves out what nobody answered does not leave out what was solved on the telephone, or worked on. */
@OnTheDesk
class UnansweredIT {
    private Desk desk;
    private Desk.Person person;
    private Client admin;

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    @BeforeEach
    void a_client_in_september() {
        MovableClock.standAt(Instant.parse("2026-09-10T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        person = desk.person(Role.ADMIN, null);
        admin = person.signIn();
    }

    @Test
    void only_what_nobody_attended_to_is_left_out_also_when_work_is_recorded_later() {
        var terms = Contracts.usual("ACME-C1", "2026-09-01");
        terms.withArray("/chargeable/notCounted").add("UNANSWERED");
        desk.contract("acme", terms);
        var silent = resolved("MAIL");
        var called = resolved("PHONE");
        var worked = resolved("MAIL");
        work(worked);
        assertThat(usage())
                .containsExactlyInAnyOrder(silent + " UNANSWERED", called + " RESOLVED", worked + " RESOLVED");

        at("2026-10-02T09:00:00Z");
        var september = Clerk.of(admin, "acme").run("2026-09");
        assertThat(lines(september)).containsExactly("2");
        Clerk.of(admin, "acme").issue(september);
        work(silent);
        at("2026-11-02T09:00:00Z");
        assertThat(lines(Clerk.of(admin, "acme").run("2026-10")))
                .as("the third ticket of September comes late")
                .containsExactly("0", "1");
    }

    private void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        admin = person.signIn();
    }

    private String resolved(String channel) {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "channel", channel);
        var ref = admin.post("tenants/acme/tickets", ticket).expect(201).text("ref");
        admin.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
        return ref;
    }

    private void work(String ref) {
        var said = Map.of("workedAt", "2026-09-10T08:00:00Z", "duration", "PT10M", "billable", true, "note", "");
        admin.post("tickets/" + ref + "/time-entries", said).expect(201);
    }

    private List<String> usage() {
        var told = new ArrayList<String>();
        for (JsonNode item : admin.get("tenants/acme/contracts/ACME-C1/usage?period=2026-09")
                .expect(200)
                .json()
                .path("items"))
            told.add(item.path("ticket").asText() + " " + item.path("reason").asText());
        return told;
    }

    private List<String> lines(String invoice) {
        return admin.get(invoice).expect(200).json().path("lines").findValuesAsText("quantity");
    }
}
