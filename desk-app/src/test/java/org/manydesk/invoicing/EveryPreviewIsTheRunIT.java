package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

/**
 * Invariant 15 for every shape of contract: what is previewed is what a run drafts, to the byte, in each form; whether the
 * contract is run by itself or with all others, and whether it is charged itself or with its group.
 */
@OnTheDesk
class EveryPreviewIsTheRunIT {
    private static final String TAXED_APART =
            """
            {"vatRate":"20","lines":[
             {"name":"Tickets","model":"VOLUME","tiers":[{"upTo":3,"unitPrice":"12.005"},{"unitPrice":"%1$s"}]},
             {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"%2$s"},
             {"name":"Books","charge":"PER_MONTH","model":"STANDARD","unitPrice":"10.00","vatRate":"5.5"},
             {"name":"Training","charge":"PER_MONTH","model":"STANDARD","unitPrice":"100.00","vatExemption":
              {"reason":"Vocational training, article 261 (4)(4) of the CGI","code":"VATEX-FR-CGI261-4"}}],
             "discounts":[{"name":"Loyal","percent":"10"}]}""";
    private static final List<String> BY_ISSUING = List.of("number", "status", "issuedOn", "dueOn");

    private Desk desk;

    @BeforeEach
    void a_desk_of_its_own() {
        MovableClock.standAt(Instant.parse("2026-11-20T10:00:00Z"));
        desk = Desk.fresh();
        var seller = Map.of("name", "Desk", "country", "FR", "vatId", "FR40303265045", "paymentDays", 30);
        desk.admin().put("provider", seller).expect(200);
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private Clerk client(String key) {
        desk.tenant(key);
        var buyer = Map.of("country", "FR", "vatId", "FR83404833048");
        desk.admin().patch("tenants/" + key, Map.of("billing", buyer)).expect(200);
        return Clerk.of(desk.staff(Role.BILLING, key), key);
    }

    private Clerk everything() throws SQLException {
        client("acme");
        return MonthsOfEverything.of(desk, "acme");
    }

    /** Three ways of taxing, with other prices from the middle of September. */
    private Clerk taxedApart() throws SQLException {
        var clerk = client("school");
        desk.contract("school", Contracts.priced("SCHOOL-C1", "2026-09-01", TAXED_APART.formatted("9.333", "200.00")));
        var after = Contracts.json(TAXED_APART.formatted("7.77", "233.33"));
        var versions = clerk.contract() + "/versions";
        var amended = desk.admin()
                .post(versions, Map.of("from", "2026-09-12", "rateCard", after))
                .expect(201)
                .text("version");
        desk.admin().put(versions + "/" + amended + "/activation").expect(200);
        var tickets = new StoredTickets(desk, "school");
        for (var day : List.of("03", "05", "11", "12", "20")) tickets.resolved("2026-09-" + day + "T10:00:00Z");
        tickets.marked("2026-09-21T10:00:00Z", "SPAM");
        return clerk;
    }

    private static Papers previewed(Clerk clerk, String month) {
        return Papers.of(clerk.by(), clerk.contract() + "/invoice-preview?period=" + month);
    }

    /** Answers with the draft. */
    private static String runAsPreviewed(Clerk clerk, String month) {
        var before = previewed(clerk, month);
        var draft = clerk.run(month);
        var papers = Papers.of(clerk.by(), draft);
        papers.areThoseOf(before, clerk.number() + " " + month);
        previewed(clerk, month).areThoseOf(papers, "preview of what was run");
        return draft;
    }

    private static void issuesAsPreviewed(Clerk clerk, String month) {
        var before = previewed(clerk, month);
        var draft = runAsPreviewed(clerk, month);
        clerk.issue(draft);
        var issued = Papers.of(clerk.by(), draft);
        var number = issued.json().text("number");
        assertThat(issued.text("text/csv").replace(number, "")).isEqualTo(before.text("text/csv"));
        assertThat(issued.text("application/xml").replace(number, "DRAFT")).isEqualTo(before.text("application/xml"));
        var later = issued.json().json().deepCopy();
        var earlier = before.json().json().deepCopy();
        for (var json : List.of(later, earlier))
            ((ObjectNode) json).remove(BY_ISSUING).remove("id");
        assertThat(later.toString()).isEqualTo(earlier.toString());
    }

    @Test
    void of_a_contract_that_charges_by_everything_month_after_month_and_with_what_came_late() throws Exception {
        var clerk = everything();
        for (var month : List.of("2026-06", "2026-07")) issuesAsPreviewed(clerk, month);
        var late = new StoredTickets(desk, "acme");
        late.like("2026-07-21T10:00:00Z", "INCIDENT", "P1", "network", "PHONE");
        late.like("2026-06-09T21:00:00Z", "INCIDENT", "P2", "network", "MAIL");
        issuesAsPreviewed(clerk, "2026-08");
        var august = clerk.by().get(clerk.run("2026-09")).expect(200).json();
        assertThat(august.path("lines")).hasSizeGreaterThan(8);
        assertThat(months(clerk.by()
                        .get(clerk.contract() + "/invoice-preview?period=2026-08")
                        .json()))
                .contains("2026-06", "2026-07", "2026-08");
    }

    private static List<String> months(JsonNode invoice) {
        return StreamSupport.stream(invoice.path("lines").spliterator(), false)
                .map(line -> line.path("period").asText())
                .toList();
    }

    @Test
    void of_a_month_that_is_parted_by_an_amendment_with_two_rates_of_vat_and_an_exempt_line() throws Exception {
        var clerk = taxedApart();
        var before = previewed(clerk, "2026-09").json().json();
        assertThat(before.path("vatBreakdown")).hasSize(3);
        assertThat(before.path("lines"))
                .extracting(line -> line.at("/days/first").asText())
                .contains("2026-09-01", "2026-09-12");
        issuesAsPreviewed(clerk, "2026-09");
        issuesAsPreviewed(clerk, "2026-10");
    }

    @Test
    void of_the_statements_of_a_group_and_of_the_invoice_that_collects_them() throws Exception {
        var clerks = group();
        for (var member : clerks.subList(0, 2)) {
            var draft = runAsPreviewed(member, "2026-09");
            assertThat(member.by().get(draft).json().path("statement").asBoolean())
                    .isTrue();
            member.by().put(draft + "/approval").expect(200);
        }
        var parent = clerks.getLast();
        assertThat(previewed(parent, "2026-09").json().json().path("lines"))
                .extracting(line -> line.path("name").asText())
                .contains("Client one", "Client two");
        issuesAsPreviewed(parent, "2026-09");
    }

    /** Two members, one of them taxed apart, and last the parent that pays for them. */
    private List<Clerk> group() throws SQLException {
        for (var key : List.of("one", "two", "parent")) client(key);
        desk.contract("one", "2026-09-01");
        desk.contract("two", Contracts.priced("TWO-C1", "2026-09-01", TAXED_APART.formatted("9", "20")));
        desk.contract("parent", GroupOfClients.retainer("PARENT-C1"));
        for (var member : List.of("one", "two"))
            desk.admin()
                    .put(GroupOfClients.contract(member) + "/billed-with", GroupOfClients.PARENT)
                    .expect(200);
        new StoredTickets(desk, "one").resolved("2026-09-15T10:00:00Z");
        new StoredTickets(desk, "two").resolved("2026-09-20T10:00:00Z");
        var by = desk.staff(Role.BILLING, "one", "two", "parent");
        return Stream.of("one", "two", "parent").map(key -> Clerk.of(by, key)).toList();
    }

    @Test
    void of_a_run_over_all_contracts() throws Exception {
        var clerks = new ArrayList<>(group());
        clerks.add(everything());
        clerks.add(taxedApart());
        var admin = desk.admin();
        var before = new LinkedHashMap<Clerk, Papers>();
        for (var clerk : clerks) before.put(clerk, previewed(clerk, "2026-09"));
        ran(admin, "2026-09");
        var drafts = new LinkedHashMap<String, String>();
        admin.get("invoices?limit=200")
                .expect(200)
                .items()
                .forEach(one ->
                        drafts.put(one.path("contract").asText(), one.path("id").asText()));
        assertThat(drafts).hasSize(clerks.size());
        before.forEach((clerk, papers) ->
                Papers.of(clerk.by(), "invoices/" + drafts.get(clerk.number())).areThoseOf(papers, clerk.number()));
    }

    private static void ran(Client admin, String month) {
        var run =
                admin.post("invoice-runs", Map.of("period", month)).expect(202).text("id");
        while (!admin.get("invoice-runs/" + run).expect(200).text("state").equals("DONE")) Thread.onSpinWait();
    }
}
