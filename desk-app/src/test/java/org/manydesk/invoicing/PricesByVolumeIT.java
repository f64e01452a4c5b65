package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/**
 * A baseline of four tickets with a band of a quarter, packages of four after a free one, and three kinds of packs that are paid
 * in advance: five tickets for two months with a price for each beyond, nine for two months, and nine for ever. Six tickets in
 * September, two in October, one in November; from their opening to the invoice, and from there back to each ticket.
 */
@OnTheDesk
class PricesByVolumeIT {
    private static final String CARD =
            """
            {"vatRate":"20","lines":[
             {"name":"Expected","model":"BASELINE","volume":4,"volumePrice":"100.00","deadband":"25",
              "additionalPrice":"9.00","reducedPrice":"6.00"},
             {"name":"Packages","model":"PACKAGE","packageSize":4,"packagePrice":"25.00","freeUnits":1},
             {"name":"Beyond","model":"PREPAID","packUnits":5,"packPrice":"30.00","validFor":2,
              "onEmpty":"UNIT_PRICE","unitPrice":"7.50"},
             {"name":"Lapsing","model":"PREPAID","packUnits":9,"packPrice":"30.00","validFor":2},
             {"name":"Lasting","model":"PREPAID","packUnits":9,"packPrice":"30.00","onEmpty":"NEXT_PACK"}]}""";

    private static Desk.Person lead;
    private static Desk.Person stranger;
    private static Clerk clerk;

    @BeforeAll
    static void three_months_of_tickets() {
        at("2026-09-01T08:00:00Z");
        var desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("other");
        desk.contract("acme", Contracts.priced("ACME-C1", "2026-09-01", CARD));
        lead = desk.person(Role.LEAD, null);
        var billing = desk.person(Role.BILLING, null);
        for (var person : List.of(lead, billing)) desk.assign(person.id(), List.of("acme"), List.of());
        stranger = desk.person(Role.BILLING, null);
        desk.assign(stranger.id(), List.of("other"), List.of());
        for (var day : List.of("09-02", "09-07", "09-08", "09-09", "09-10", "09-30", "10-01", "10-30", "11-11"))
            resolvedOn("2026-" + day);
        at("2026-12-02T09:00:00Z");
        clerk = Clerk.of(billing.signIn(), "acme");
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }

    private static void resolvedOn(String day) {
        at(day + "T09:00:00Z");
        var by = lead.signIn();
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "rita@acme.example", "name", "Rita"));
        var ref = by.post("tenants/acme/tickets", ticket).expect(201).text("ref");
        by.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
    }

    @Test
    void volumes_packages_and_packs_reach_the_invoice_to_the_cent_and_open_to_their_tickets() {
        var september = issued(
                "2026-09",
                "256.50 51.30 307.80",
                "Expected 6 109.00", // 100, and the sixth at 9
                "Packages 6 50.00", // a free one, and five in two packages
                "Beyond 6 37.50", // a pack, and the sixth at 7.50
                "Lapsing 6 30.00",
                "Lasting 6 30.00");
        theLinesOfSeptemberOpen(september);
        var october = issued(
                "2026-10",
                "134.00 26.80 160.80",
                "Expected 2 94.00", // one is missing to three
                "Packages 2 25.00",
                "Beyond 2 15.00", // the pack of September still holds, and is empty
                "Lapsing 2 0.00",
                "Lasting 2 0.00");
        assertThat(steps(opened(october, 1).path("adjustments"))).containsExactly("REDUCED 1 -6");
        assertThat(clerk.behind(october, 3)).containsExactly("1 2 7.5", "2 2 7.5");
        assertThat(steps(opened(october, 4).path("adjustments"))).containsExactly("FROM_BALANCE 2 0", "BALANCE 1 0");
        var november = issued(
                "2026-11",
                "148.00 29.60 177.60",
                "Expected 1 88.00", // two are missing to three
                "Packages 1 0.00",
                "Beyond 1 30.00", // a new pack: that of September has lapsed
                "Lapsing 1 30.00", // the same, with a ticket that nobody used
                "Lasting 1 0.00"); // the last of September's nine
        assertThat(steps(opened(november, 4).path("adjustments"))).containsExactly("BALANCE 8 0");
        assertThat(steps(opened(november, 5).path("adjustments"))).contains("FROM_BALANCE 1 0");
        assertThat(clerk.by()
                        .get(clerk.contract() + "/balances")
                        .expect(200)
                        .json()
                        .findValuesAsText("left"))
                .as("of packs of five, nine and nine")
                .containsExactlyInAnyOrder("4", "8", "0");
    }

    /** Net, VAT and gross, then the lines. */
    private static String issued(String month, String sums, String... lines) {
        var invoice = clerk.run(month);
        assertThat(clerk.lines(invoice)).containsExactly(lines);
        clerk.issue(invoice);
        var json = clerk.by().get(invoice).expect(200).json();
        assertThat(String.join(
                        " ",
                        List.of("net", "vat", "gross").stream()
                                .map(sum -> json.path(sum).path("amount").asText())
                                .toList()))
                .isEqualTo(sums);
        return invoice;
    }

    private static void theLinesOfSeptemberOpen(String invoice) {
        var expected = opened(invoice, 1);
        assertThat(expected.path("exact").asText()).isEqualTo("109");
        assertThat(expected.at("/explanation/0/flatFee").asText()).isEqualTo("100");
        assertThat(expected.at("/explanation/0/quantity").asText()).isEqualTo("5");
        assertThat(steps(expected.path("adjustments"))).containsExactly("ADDITIONAL 1 9");
        assertThat(clerk.behind(invoice, 1)).containsExactly("1 1 0", "2 1 0", "3 1 0", "4 1 0", "5 1 0", "6 2 9");
        var packages = opened(invoice, 2);
        assertThat(tiers(packages)).containsExactly("1 2 25 50");
        assertThat(steps(packages.path("adjustments"))).containsExactly("FREE_UNITS 1 0");
        assertThat(clerk.behind(invoice, 2)).containsExactly("1  0", "2 1 ", "3 1 ", "4 1 ", "5 1 ", "6 2 ");
        assertThat(tiers(opened(invoice, 3))).containsExactly("1 1 30 30", "2 1 7.5 7.5");
        assertThat(clerk.behind(invoice, 3)).containsExactly("1 1 ", "2 1 ", "3 1 ", "4 1 ", "5 1 ", "6 2 7.5");
        assertThat(tiers(opened(invoice, 4))).containsExactly("1 1 30 30");
        assertThat(steps(opened(invoice, 4).path("adjustments"))).containsExactly("BALANCE 3 0");
        stranger.signIn().get(invoice + "/lines/4/usage").problem(404);
    }

    private static JsonNode opened(String invoice, int line) {
        return clerk.by().get(invoice + "/lines/" + line + "/usage").expect(200).json();
    }

    private static List<String> steps(JsonNode adjustments) {
        return StreamSupport.stream(adjustments.spliterator(), false)
                .map(step -> "%s %s %s"
                        .formatted(
                                step.path("rule").asText(),
                                step.path("quantity").asText(),
                                step.path("amount").asText()))
                .toList();
    }

    private static List<String> tiers(JsonNode opened) {
        return StreamSupport.stream(opened.path("explanation").spliterator(), false)
                .map(tier -> "%s %s %s %s"
                        .formatted(
                                tier.path("tier").asText(),
                                tier.path("quantity").asText(),
                                tier.path("unitPrice").asText(),
                                tier.path("amount").asText()))
                .toList();
    }
}
