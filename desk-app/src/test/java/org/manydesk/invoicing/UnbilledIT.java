package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
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
        for (var stranger : java.util.List.of(elsewhere.admin(), elsewhere.staff(Role.BILLING, "acme", "bare"))) {
            var theirs = stranger.get("unbilled?period=2026-09").expect(200).json();
            assertThat(theirs.path("missed")).isEmpty();
            assertThat(theirs.path("tickets")).isEmpty();
        }
        assertThat(clerk.get("unbilled?period=2026-09").expect(200).text()).doesNotContain("OTHER-C1");
    }

    @Test
    void a_ticket_that_counts_and_is_on_no_line_is_listed_until_the_month_is_invoiced() throws SQLException {
        var own = Desk.fresh();
        own.tenant("acme");
        var terms = Contracts.usual("ACME-C1", "2026-09-01");
        ((ObjectNode) terms.at("/rateCard/lines/0"))
                .putObject("only")
                .putArray("priorities")
                .add("P1");
        own.contract("acme", terms);
        new StoredTickets(own, "acme").resolved("2026-09-20T10:00:00Z");
        var before = own.admin().get("unbilled?period=2026-09").expect(200).json();
        assertThat(before.path("tickets")).hasSize(1);
        assertThat(before.at("/tickets/0/cause").asText()).isEqualTo("ON_NO_LINE");
        own.admin()
                .post("tenants/acme/contracts/ACME-C1/invoice-runs", Map.of("period", "2026-09"))
                .expect(201);
        var after = own.admin().get("unbilled?period=2026-09").expect(200).json();
        assertThat(after.path("tickets")).isEmpty();
        assertThat(after.path("missed"))
                .extracting(month -> month.path("period").asText())
                .containsExactly("2026-10");
    }
}
