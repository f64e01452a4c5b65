package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Nothing is silently unbilled: months without an invoice, and tickets that none will charge. */
@OnTheDesk
class UnbilledIT {
    private static Desk desk;
    private static Client clerk;

    @BeforeAll
    static void a_contract_that_begins_in_the_middle_of_a_month_and_charges_urgent_tickets_alone() throws SQLException {
        MovableClock.standAt(Instant.parse("2026-11-10T09:00:00Z"));
        desk = Desk.fresh();
        for (var key : new String[] {"acme", "bare", "other"}) desk.tenant(key);
        desk.contract("other", "2026-08-01");
        var terms = Contracts.usual("ACME-C1", "2026-09-10");
        var line = (ObjectNode) terms.at("/rateCard/lines/0");
        line.putObject("only").putArray("priorities").add("P1");
        terms.withArray("/chargeable/notCounted").add("UNANSWERED");
        desk.contract("acme", terms);
        clerk = desk.staff(Role.BILLING, "acme", "bare");
        var acme = new StoredTickets(desk, "acme");
        acme.resolved("2026-09-05T10:00:00Z");
        acme.resolved("2026-09-20T10:00:00Z");
        acme.marked("2026-09-06T10:00:00Z", "SPAM");
        new StoredTickets(desk, "bare").resolved("2026-09-12T10:00:00Z");
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    @Test
    void every_missed_month_and_every_ticket_that_is_not_charged_is_listed_within_reach() {
        var unbilled = clerk.get("unbilled?period=2026-09").expect(200).json();
        assertThat(unbilled.path("missed"))
                .extracting(month -> month.path("contract").asText(), month -> month.path("period")
                        .asText())
                .containsExactly(tuple("ACME-C1", "2026-09"), tuple("ACME-C1", "2026-10"));
        assertThat(unbilled.path("tickets"))
                .extracting(ticket -> ticket.path("tenant").asText(), ticket -> ticket.path("cause")
                        .asText())
                .containsExactlyInAnyOrder(
                        tuple("acme", "UNANSWERED"),
                        tuple("acme", "WITHOUT_CONTRACT"),
                        tuple("bare", "WITHOUT_CONTRACT"));
        var first = clerk.get("unbilled?period=2026-09&limit=1").expect(200).json();
        assertThat(first.path("missed")).hasSize(1);
        assertThat(first.path("tickets")).hasSize(1);
        var rest = clerk.get("unbilled?period=2026-09&limit=2&cursor="
                        + first.path("next").asText())
                .expect(200)
                .json();
        assertThat(rest.path("missed")).hasSize(1);
        assertThat(rest.path("tickets")).hasSize(2);
        assertThat(rest.has("next")).isFalse();
        clerk.get("unbilled?period=2026-09&limit=0").problem(400);
        clerk.get("unbilled?period=2026-09&cursor=x").problem(400);
        var stranger = desk.staff(Role.BILLING, "other");
        var theirs = stranger.get("unbilled?period=2026-09").expect(200).json();
        assertThat(theirs.path("tickets")).isEmpty();
        assertThat(theirs.path("missed")).isEmpty();
        clerk.get("unbilled").problem(400);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .get("unbilled?period=2026-09")
                .problem(403);
    }

    @Test
    void another_provider_with_clients_of_the_same_names_has_nothing_of_it() {
        var elsewhere = Desk.fresh();
        for (var key : new String[] {"acme", "bare"}) elsewhere.tenant(key);
        for (var stranger : List.of(elsewhere.admin(), elsewhere.staff(Role.BILLING, "acme", "bare"))) {
            var theirs = stranger.get("unbilled?period=2026-09").expect(200).json();
            assertThat(theirs.path("missed")).isEmpty();
            assertThat(theirs.path("tickets")).isEmpty();
        }
        assertThat(clerk.get("unbilled?period=2026-09").expect(200).text()).doesNotContain("OTHER-C1");
    }

    @Test
    void what_a_month_does_not_charge_is_listed_before_it_is_drafted_with_its_draft_and_after_it_is_issued()
            throws SQLException {
        var own = Desk.fresh();
        own.tenant("acme");
        var terms = Contracts.usual("ACME-C1", "2026-09-01");
        ((ObjectNode) terms.at("/rateCard/lines/0"))
                .putObject("only")
                .putArray("priorities")
                .add("P1");
        var hours = terms.withArray("/rateCard/lines").addObject();
        hours.put("name", "Work")
                .put("charge", "PER_HOUR")
                .put("model", "STANDARD")
                .put("unitPrice", "90.00");
        hours.putObject("only").putArray("types").add("QUESTION");
        terms.withArray("/chargeable/notCounted").add("UNANSWERED");
        own.contract("acme", terms);
        var tickets = new StoredTickets(own, "acme");
        tickets.resolved("2026-09-20T10:00:00Z");
        tickets.like("2026-09-21T10:00:00Z", "INCIDENT", "P3", "Printing", "PHONE");
        var worked = worked(own.admin());
        var all = List.of("ON_NO_LINE T-2", "UNANSWERED T-1", "WORK_ON_NO_LINE " + worked);
        assertThat(told(own, "2026-09")).isEqualTo(all);
        var clerk = Clerk.of(own.admin(), "acme");
        var september = clerk.run("2026-09");
        assertThat(told(own, "2026-09")).as("with the draft").isEqualTo(all);
        clerk.issue(september);
        var left = " left out of " + september.substring("invoices/".length());
        assertThat(told(own, "2026-09"))
                .as("after it is issued")
                .isEqualTo(all.stream().map(one -> one + left).toList());
        tickets.like("2026-09-22T10:00:00Z", "INCIDENT", "P3", "Printing", "PHONE");
        assertThat(told(own, "2026-10")).as("late for September").containsExactly("ON_NO_LINE T-3");
        clerk.run("2026-10");
        assertThat(told(own, "2026-10")).containsExactly("ON_NO_LINE T-3");
    }

    private static String worked(Client admin) {
        var requester = Map.of("email", "jane@acme.example", "name", "Jane");
        var ticket = Map.of("type", "INCIDENT", "subject", "S", "description", "D", "requester", requester);
        var ref = admin.post("tenants/acme/tickets", ticket).expect(201).text("ref");
        var said = Map.of("workedAt", "2026-09-15T09:00:00Z", "duration", "PT1H", "billable", true, "note", "N");
        admin.post("tickets/" + ref + "/time-entries", said).expect(201);
        return ref;
    }

    /** What is told of a month: the cause, the ticket, and the issued invoice that left it out. */
    private static List<String> told(Desk desk, String month) {
        var tickets =
                desk.admin().get("unbilled?period=" + month).expect(200).json().path("tickets");
        return StreamSupport.stream(tickets.spliterator(), false)
                .filter(ticket -> !ticket.path("cause").asText().startsWith("BILLED"))
                .map(ticket -> ticket.path("cause").asText() + " "
                        + ticket.path("ticket").asText()
                        + (ticket.has("leftOutOf")
                                ? " left out of " + ticket.path("leftOutOf").asText()
                                : ""))
                .sorted()
                .toList();
    }
}
