package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Role;

/** Tickets that no draft tells of: folded for nothing, decided outside of a contract, charged though they should not be. */
@OnTheDesk
class LooseTicketsIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";

    private Desk desk;
    private Desk.Person person;
    private Client clerk;

    @BeforeEach
    void a_client_on_the_fifth_of_august() {
        MovableClock.standAt(Instant.parse("2026-08-05T09:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        person = desk.person(Role.ADMIN, null);
        clerk = person.signIn();
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private void contract(String from, String countedAt) {
        var terms = Contracts.usual("ACME-C1", from);
        var chargeable = (ObjectNode) terms.path("chargeable");
        chargeable.put("countedAt", countedAt);
        chargeable.withArray("notCounted").add("STORM").add("OWN_CHANGE");
        desk.contract("acme", terms);
    }

    private void at(String day) {
        MovableClock.standAt(Instant.parse(day + "T09:00:00Z"));
        clerk = person.signIn();
    }

    private String opened() {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P3");
        return clerk.post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    private String resolved() {
        var ref = opened();
        clerk.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
        return ref;
    }

    private String approved(String contract, String period) {
        var invoice = "invoices/"
                + clerk.post(contract + "/invoice-runs", Map.of("period", period))
                        .expect(201)
                        .text("invoice");
        clerk.put(invoice + "/approval").expect(200);
        return invoice;
    }

    private String issued(String contract, String period) {
        var invoice = approved(contract, period);
        clerk.put(invoice + "/issue").expect(200);
        return invoice;
    }

    private List<String> loose() {
        return loose(clerk);
    }

    private static List<String> loose(Client by) {
        return by.get("unbilled?period=2026-08").expect(200).json().path("tickets").findParents("cause").stream()
                .map(ticket -> ticket.path("cause").asText() + " "
                        + ticket.path("ticket").asText())
                .toList();
    }

    @Test
    void what_is_folded_into_a_master_that_does_not_count_is_listed_before_and_after_the_run() {
        contract("2026-08-01", "RESOLVED");
        var master = resolved();
        var one = opened();
        clerk.post("tickets/" + master + "/folded", Map.of("tickets", List.of(one)))
                .expect(200);
        clerk.put("tickets/" + one + "/status", Map.of("status", "RESOLVED")).expect(200);
        assertThat(loose()).as("the master counts for it").isEmpty();
        clerk.put("tickets/" + master + "/mark", Map.of("as", "SPAM")).expect(200);
        assertThat(loose()).containsExactly("MASTER_NOT_COUNTED " + one);
        at("2026-09-01");
        issued(CONTRACT, "2026-08");
        assertThat(loose()).containsExactly("MASTER_NOT_COUNTED " + one);
        clerk.put("tickets/" + master + "/mark", "{\"as\":null}").expect(200);
        assertThat(loose()).as("the master comes late, and counts for it").isEmpty();
    }

    @Test
    void what_decides_a_ticket_outside_of_a_contract_is_what_the_contract_says() {
        contract("2026-08-10", "OPENED");
        var before = opened();
        at("2026-08-12");
        clerk.put("tickets/" + before + "/status", Map.of("status", "RESOLVED")).expect(200);
        var within = resolved();
        assertThat(loose()).containsExactly("WITHOUT_CONTRACT " + before).doesNotContain("WITHOUT_CONTRACT " + within);
    }

    @Test
    void what_is_charged_and_would_not_count_now_is_listed_until_it_is_credited_or_accepted() {
        contract("2026-08-01", "RESOLVED");
        var stranger = desk.person(Role.BILLING, null);
        var ours = resolved();
        var twice = resolved();
        at("2026-09-01");
        var invoice = issued(CONTRACT, "2026-08");
        assertThat(loose()).isEmpty();
        clerk.put("tickets/" + ours + "/own-change", Map.of("cause", "The new release"))
                .expect(200);
        clerk.put("tickets/" + twice + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        assertThat(loose())
                .containsExactlyInAnyOrder(
                        "BILLED_THOUGH_NOT_CHARGEABLE_NOW " + ours, "BILLED_THOUGH_NOT_CHARGEABLE_NOW " + twice);
        var first = clerk.get("unbilled?period=2026-07").expect(200).json().at("/tickets/0/invoice");
        assertThat(invoice).endsWith(first.asText());
        assertThat(stranger.signIn()
                        .get("unbilled?period=2026-08")
                        .expect(200)
                        .json()
                        .path("tickets"))
                .isEmpty();

        var correction = CONTRACT + "/usage/" + twice + "/correction";
        clerk.put(correction, Map.of("counted", false, "reason", "Twice")).expect(200);
        clerk.put(correction, Map.of("counted", true, "reason", "It was work all the same"))
                .expect(200);
        assertThat(loose()).containsExactly("BILLED_THOUGH_NOT_CHARGEABLE_NOW " + ours);

        at("2026-09-02");
        clerk.post(
                        invoice + "/credit-notes",
                        Map.of("reason", "Our own change", "lines", List.of(Map.of("line", 1, "amount", "12.00"))))
                .expect(201);
        assertThat(loose()).isEmpty();
        counts(twice).expect(200);
        assertThat(counts(ours).problem(409).path("detail").asText())
                .as("it would not be charged again")
                .contains(ours + " was given back by a credit note");
        at("2026-09-03");
        credited(invoice, 1, "12.00");
        counts(twice).problem(409);
        clerk.delete(correction).expect(204);
    }

    private Answer counts(String ref) {
        return clerk.put(CONTRACT + "/usage/" + ref + "/correction", Map.of("counted", true, "reason", "It was work"));
    }

    @Test
    void
            what_does_not_count_any_more_is_taken_back_on_the_next_invoice_once_and_charged_again_should_it_count_once_more() {
        desk.tenant("globex");
        var manager = desk.person(Role.CLIENT_MANAGER, "acme");
        var stranger = desk.person(Role.CLIENT_MANAGER, "globex");
        contract("2026-08-01", "RESOLVED");
        var twice = resolved();
        var ours = resolved();
        resolved();
        at("2026-09-01");
        var august = issued(CONTRACT, "2026-08");
        clerk.put("tickets/" + twice + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        clerk.put(CONTRACT + "/usage/" + ours + "/correction", Map.of("counted", false, "reason", "Our fault"))
                .expect(200);
        var fresh = List.of(resolved(), resolved(), resolved());
        at("2026-10-01");
        var preview = clerk.get(CONTRACT + "/invoice-preview?period=2026-09")
                .expect(200)
                .json();
        assertThat(preview.at("/net/amount").asText()).isEqualTo("12.00");
        var by = Clerk.of(clerk, "acme");
        var september = approved(CONTRACT, "2026-09");
        assertThat(by.lines(september)).containsExactly("Tickets 3 36.00", "Tickets -2 -24.00");
        assertThat(loose()).as("nothing is left to be said").isEmpty();
        clerk.put(CONTRACT + "/usage/" + fresh.getFirst() + "/correction", Map.of("counted", false, "reason", "x"))
                .problem(409);
        clerk.put(september + "/issue").expect(200);
        grounds(september, twice, ours, august);
        readByClients(september, manager.signIn(), stranger.signIn());

        at("2026-10-02");
        clerk.put("tickets/" + twice + "/mark", "{\"as\":null}").expect(200);
        at("2026-11-01");
        var october = issued(CONTRACT, "2026-10");
        assertThat(Clerk.of(clerk, "acme").lines(october)).containsExactly("Tickets 0 0.00", "Tickets 1 12.00");
        assertThat(clerk.get(october + "/lines/2/usage")
                        .expect(200)
                        .json()
                        .at("/changes/0/counted")
                        .asBoolean())
                .isTrue();
        at("2026-12-01");
        assertThat(Clerk.of(clerk, "acme").lines(issued(CONTRACT, "2026-11")))
                .as("each once")
                .containsExactly("Tickets 0 0.00");
    }

    /** The line opens to each ticket, the reason, and for staff who decided so. */
    private void grounds(String september, String twice, String ours, String august) {
        var changes = clerk.get(september + "/lines/2/usage").expect(200).json().path("changes");
        assertThat(changes).extracting(one -> one.path("ticket").asText()).containsExactly(twice, ours);
        assertThat(changes)
                .extracting(one -> one.path("reason").asText())
                .containsExactly("DUPLICATE", "LEFT_OUT_BY_HAND");
        assertThat(august).endsWith(changes.at("/0/chargedOn").asText());
        assertThat(changes.at("/1/why").asText()).contains("Our fault");
        assertThat(changes.at("/1/by").asText()).isEqualTo(person.email());
    }

    private static void readByClients(String september, Client manager, Client stranger) {
        var theirs = manager.get(september + "/lines/2/usage").expect(200).json();
        assertThat(theirs.path("changes")).hasSize(2);
        assertThat(theirs.findValues("by"))
                .as("the client reads no name of staff")
                .isEmpty();
        assertThat(manager.with("Accept", "text/csv")
                        .get(september + "/annex")
                        .expect(200)
                        .text())
                .contains("Taken back: Duplicate", "Taken back: Left out by hand");
        stranger.get(september + "/lines/2/usage").problem(404);
    }

    @Test
    void what_was_credited_since_is_not_taken_back_a_second_time() {
        contract("2026-08-01", "RESOLVED");
        var both = List.of(resolved(), resolved());
        resolved();
        at("2026-09-01");
        var august = issued(CONTRACT, "2026-08");
        for (var ref : both)
            clerk.put("tickets/" + ref + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        at("2026-09-02");
        credited(august, 1, "12.00");
        resolved();
        resolved();
        at("2026-10-01");
        var september = issued(CONTRACT, "2026-09");
        assertThat(Clerk.of(clerk, "acme").lines(september))
                .as("one of the two is made good")
                .containsExactly("Tickets 2 24.00", "Tickets -1 -12.00");
        assertThat(loose()).as("and so is the other now").isEmpty();
        at("2026-11-01");
        assertThat(Clerk.of(clerk, "acme").lines(issued(CONTRACT, "2026-10"))).containsExactly("Tickets 0 0.00");
    }

    @Test
    void what_credit_notes_left_of_a_month_is_the_most_that_is_taken_back() {
        contract("2026-08-01", "RESOLVED");
        var both = List.of(resolved(), resolved());
        at("2026-09-01");
        var august = issued(CONTRACT, "2026-08");
        credited(august, 1, "10.00");
        at("2026-09-02");
        for (var ref : both)
            clerk.put("tickets/" + ref + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        at("2026-10-01");
        var september = issued(CONTRACT, "2026-09");
        assertThat(Clerk.of(clerk, "acme").lines(september))
                .as("14.00 were left, which one of them is within; no invoice falls below zero")
                .containsExactly("Tickets 0 0.00", "Tickets -1 -12.00", "Given back by credit note 1 12.00");
        assertThat(loose()).as("the other is still told of").hasSize(1);
        assertThat(clerk.get(august + "/credit-notes").expect(200).items()).hasSize(2);
    }

    @Test
    void what_is_charged_and_would_not_count_now_is_read_a_page_at_a_time() {
        contract("2026-08-01", "RESOLVED");
        var all = List.of(resolved(), resolved(), resolved());
        at("2026-09-01");
        issued(CONTRACT, "2026-08");
        for (var nth = 0; nth < all.size(); nth++) {
            at("2026-09-0" + (nth + 2));
            clerk.put("tickets/" + all.get(nth) + "/mark", Map.of("as", "DUPLICATE"))
                    .expect(200);
        }
        var loose = "unbilled?period=2026-08";
        assertThat(paged(loose, 1)).as("the last one first").containsExactlyElementsOf(all.reversed());
        assertThat(paged(loose, 2)).containsExactlyElementsOf(all.reversed());
        assertThat(paged(loose, 3)).containsExactlyElementsOf(all.reversed());
        var first = clerk.get(loose + "&limit=1").expect(200).text("next");
        clerk.put("tickets/" + all.getLast() + "/mark", "{\"as\":null}").expect(200);
        assertThat(clerk.get(loose + "&limit=1&cursor=" + first)
                        .expect(200)
                        .json()
                        .at("/tickets/0/ticket")
                        .asText())
                .as("stable while others leave the list")
                .isEqualTo(all.get(1));
        for (var bad : List.of("x", PageRequest.cursor(0, "x"), PageRequest.cursor(0, PageRequest.cursor("y", 1))))
            clerk.get(loose + "&cursor=" + bad).problem(400);
        clerk.get(loose + "&cursor=" + PageRequest.cursor(0, PageRequest.cursor(Long.MAX_VALUE, 1)))
                .expect(200);
    }

    /** All tickets, by so many at once; no page has more. */
    private List<String> paged(String list, int limit) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = clerk.get(list + "&limit=" + limit + "&cursor=" + cursor)
                    .expect(200)
                    .json();
            var tickets = page.path("tickets").findValuesAsText("ticket");
            assertThat(tickets).hasSizeBetween(1, limit);
            found.addAll(tickets);
            assertThat(found).doesNotHaveDuplicates();
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return found;
    }

    @Test
    void a_credit_for_one_of_two_tickets_leaves_both_listed_until_both_are_paid_back() {
        contract("2026-08-01", "RESOLVED");
        var both = List.of(resolved(), resolved());
        resolved();
        at("2026-09-01");
        var invoice = issued(CONTRACT, "2026-08");
        for (var ref : both)
            clerk.put("tickets/" + ref + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        at("2026-09-02");
        credited(invoice, 1, "12.00");
        assertThat(loose()).as("nobody says for which of them it was").hasSize(2);
        assertThat(paged("unbilled?period=2026-08", 1))
                .as("nor where each is on a page of its own")
                .containsExactlyInAnyOrderElementsOf(both);
        credited(invoice, 1, "11.99");
        assertThat(loose()).hasSize(2);
        credited(invoice, 1, "0.01");
        assertThat(loose()).isEmpty();
    }

    @Test
    void a_credit_on_the_groups_line_for_one_of_two_tickets_leaves_both_listed_until_both_are_paid_back() {
        contract("2026-08-01", "RESOLVED");
        desk.tenant("parent");
        desk.contract("parent", Contracts.usual("PARENT-C1", "2026-08-01"));
        clerk.put(CONTRACT + "/billed-with", Map.of("tenant", "parent", "contract", "PARENT-C1"))
                .expect(200);
        var both = List.of(resolved(), resolved());
        resolved();
        at("2026-09-01");
        approved(CONTRACT, "2026-08");
        var group = issued("tenants/parent/contracts/PARENT-C1", "2026-08");
        for (var ref : both)
            clerk.put("tickets/" + ref + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        at("2026-09-02");
        credited(group, 2, "12.00");
        assertThat(loose()).hasSize(2);
        credited(group, 2, "12.00");
        assertThat(loose()).isEmpty();
    }

    private void credited(String invoice, int line, String amount) {
        var lines = List.of(Map.of("line", line, "amount", amount));
        clerk.post(invoice + "/credit-notes", Map.of("reason", "Twice", "lines", lines))
                .expect(201);
    }

    @Test
    void what_a_group_paid_for_and_would_not_count_now_is_listed_until_the_groups_line_is_credited() {
        contract("2026-08-01", "RESOLVED");
        var payer = "tenants/parent/contracts/PARENT-C1";
        var ofMember = desk.person(Role.BILLING, null);
        desk.assign(ofMember.id(), List.of("acme"), List.of());
        desk.tenant("parent");
        desk.contract("parent", Contracts.usual("PARENT-C1", "2026-08-01"));
        clerk.put(CONTRACT + "/billed-with", Map.of("tenant", "parent", "contract", "PARENT-C1"))
                .expect(200);
        var twice = resolved();
        at("2026-09-01");
        approved(CONTRACT, "2026-08");
        var group = issued(payer, "2026-08");
        clerk.put("tickets/" + twice + "/mark", Map.of("as", "DUPLICATE")).expect(200);
        assertThat(loose()).containsExactly("BILLED_THOUGH_NOT_CHARGEABLE_NOW " + twice);
        assertThat(loose(ofMember.signIn())).hasSize(1);
        at("2026-09-02");
        clerk.post(
                        group + "/credit-notes",
                        Map.of("reason", "Twice", "lines", List.of(Map.of("line", 2, "amount", "12.00"))))
                .expect(201);
        assertThat(loose()).isEmpty();
        assertThat(loose(ofMember.signIn()))
                .as("who bills the member does not reach the payer, and sees that it is done")
                .isEmpty();
    }
}
