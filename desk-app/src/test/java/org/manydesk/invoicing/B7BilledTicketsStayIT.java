package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/**
 * Invariants 1, 4 and 20 of docs/billing-proofs.md: every ticket of a month is billed once or left out with its reason, and
 * whatever becomes of a billed ticket afterwards, what was issued reads the same; the next bill takes back what does not count any more,
 * and owes nothing for the rest.
 */
@OnTheDesk
class B7BilledTicketsStayIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static Desk desk;
    private static Desk.Person admin;
    private static Desk.Person requester;
    private static final List<String> REFS = new ArrayList<>();
    private static String message = "";
    private static String invoice;

    @BeforeAll
    static void september_is_issued_with_eleven_tickets_counted_and_one_marked_as_spam() {
        at("2026-09-01T08:00:00Z");
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
        desk.tenant("acme");
        var terms = Contracts.usual("ACME-C1", "2026-08-01");
        ((ArrayNode) terms.at("/chargeable/notCounted")).add("STORM").add("OWN_CHANGE");
        desk.contract("acme", terms);
        requester = desk.person(Role.REQUESTER, "acme");
        for (int nth = 0; nth < 12; nth++) {
            at("2026-09-%02dT09:00:00Z".formatted(10 + nth));
            var ref = opened();
            REFS.add(ref);
            if (nth == 4) message = said(ref);
            at("2026-09-%02dT10:00:00Z".formatted(10 + nth));
            admin().put("tickets/" + ref + "/status", Map.of("status", "RESOLVED"))
                    .expect(200);
        }
        admin().put("tickets/" + REFS.get(9) + "/mark", Map.of("as", "SPAM")).expect(200);
        at("2026-10-02T09:00:00Z");
        invoice = issued("2026-09");
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }

    private static Client admin() {
        return admin.signIn();
    }

    private static String opened() {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", requester.email(), "name", "Rita"));
        return admin().post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    /** Something that can be split off. */
    private static String said(String ref) {
        return requester
                .signIn()
                .post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "And I need a keyboard."))
                .expect(201)
                .text("id");
    }

    private static String issued(String month) {
        var id = "invoices/"
                + admin().post(CONTRACT + "/invoice-runs", Map.of("period", month))
                        .expect(201)
                        .text("invoice");
        admin().put(id + "/approval").expect(200);
        admin().put(id + "/issue").expect(200);
        return id;
    }

    private static List<String> everythingIssued() {
        var clerk = admin();
        return List.of(
                clerk.get(invoice).expect(200).text(),
                charged(clerk.get(invoice + "/lines/1/usage").expect(200).json()),
                clerk.with("Accept", "text/csv").get(invoice).expect(200).text());
    }

    /** What stands behind the charge. How its promises were kept is as of now until their month is closed. */
    private static String charged(JsonNode line) {
        line.path("items").forEach(ticket -> ((ObjectNode) ticket).remove("sla"));
        return line.toString();
    }

    private static List<JsonNode> usage(String month) {
        return admin().get(CONTRACT + "/usage?period=" + month + "&limit=200")
                .expect(200)
                .items()
                .toList();
    }

    private static Collection<String> refs(List<JsonNode> items) {
        return items.stream().map(item -> item.path("ticket").asText()).toList();
    }

    @Test
    void b7_1_and_20_what_was_billed_is_billed_once_whatever_becomes_of_it() {
        var billed = admin().get(invoice + "/lines/1/usage").items().toList();
        var all = usage("2026-09");
        var leftOut =
                all.stream().filter(item -> !item.path("counted").asBoolean()).toList();
        assertThat(leftOut).extracting(item -> item.path("reason").asText()).containsExactly("SPAM");
        var accounted = new HashSet<>(refs(billed));
        accounted.addAll(refs(leftOut));
        assertThat(accounted).containsExactlyInAnyOrderElementsOf(REFS);
        assertThat(refs(billed)).hasSize(11).doesNotHaveDuplicates();

        at("2026-10-05T09:00:00Z");
        var before = everythingIssued();
        for (int more = 0; more < 4; more++)
            admin().put("tickets/" + opened() + "/status", Map.of("status", "RESOLVED"))
                    .expect(200);
        everythingThatCanHappen();
        assertThat(everythingIssued()).isEqualTo(before);
        at("2026-11-02T09:00:00Z");
        assertThat(everythingIssued()).isEqualTo(before);
        var october = admin().get(issued("2026-10")).expect(200).json();
        assertThat(october.path("lines"))
                .extracting(line -> line.path("period").asText() + " "
                        + line.path("quantity").asText() + " "
                        + line.at("/amount/amount").asText())
                .as("the new ones with the one that was split off, less those merged, marked, folded and laid to us")
                .containsExactly("2026-10 5 60.00", "2026-09 -4 -48.00");
        assertThat(everythingIssued()).isEqualTo(before);
    }

    /**
     * Each to another ticket: merged, marked, taken up again late and at once, split, raised, renamed, closed, folded into a
     * storm, laid to our own change. Then the person who asked for all of them is erased.
     */
    private static void everythingThatCanHappen() {
        var clerk = admin();
        clerk.put("tickets/" + REFS.get(0) + "/merge", Map.of("into", REFS.get(8)))
                .expect(200);
        clerk.put("tickets/" + REFS.get(1) + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        clerk.put("tickets/" + REFS.get(2) + "/status", Map.of("status", "OPEN"))
                .expect(200);
        clerk.put("tickets/" + REFS.get(2) + "/status", Map.of("status", "RESOLVED"))
                .expect(200);
        clerk.put("tickets/" + REFS.get(3) + "/status", Map.of("status", "OPEN"))
                .expect(200);
        var part = clerk.post(
                        "tickets/" + REFS.get(4) + "/splits",
                        Map.of("messages", List.of(message), "subject", "A keyboard"))
                .expect(201)
                .text("ref");
        clerk.put("tickets/" + part + "/status", Map.of("status", "RESOLVED")).expect(200);
        clerk.patch("tickets/" + REFS.get(5), Map.of("priority", "P1", "subject", "Another subject"))
                .expect(200);
        clerk.put("tickets/" + REFS.get(6) + "/status", Map.of("status", "CLOSED"))
                .expect(200);
        clerk.post("tickets/" + REFS.get(7) + "/folded", Map.of("tickets", List.of(REFS.get(10))))
                .expect(200);
        clerk.put("tickets/" + REFS.get(11) + "/own-change", Map.of("cause", "The new release"))
                .expect(200);
        clerk.post("tenants/acme/personal-data/erasure", Map.of("email", requester.email()))
                .expect(200);
    }
}
