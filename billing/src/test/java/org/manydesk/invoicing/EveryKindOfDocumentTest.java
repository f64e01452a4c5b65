package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.ExactCents;
import org.manydesk.document.Heading;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.InvoiceUbl;
import org.manydesk.document.OfficialRules;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.document.Payment;
import org.manydesk.document.Totals;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rest.Json;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Every kind of bill that price lists make, for every kind of client, as invoice and as credit note: e-invoices that pass. */
class EveryKindOfDocumentTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate TUE_2026_11_03 = LocalDate.of(2026, 11, 3);
    private static final String GRADUATED =
            """
            {"name":"Tickets","model":"GRADUATED","tiers":[{"upTo":100,"unitPrice":"12.35"},{"upTo":null,"unitPrice":"9.505"}]}""";

    private static final Party SELLER = party("FR", "FR40303265045");
    private static final String OUTSIDE = "outside of the union";
    private static final Map<String, Parties> CLIENTS = Map.of(
            "at home",
            parties("FR", "FR83404833048"),
            "reverse charge",
            parties("DE", "DE136695976"),
            OUTSIDE,
            parties("CH", "CHE116281710"));

    private static final String TIERS = "\"lines\":[%s]".formatted(GRADUATED);
    private static final String DISCOUNTS =
            """
            "discounts":[{"name":"Loyalty","percent":"3.3"},{"name":"Start","amount":"7.77"}],"lines":[%s]"""
                    .formatted(GRADUATED);

    /** What a bill is of; each with a rate of VAT to come. */
    private static final Map<String, String> CARDS = Map.of(
            "tiers",
            TIERS,
            "minimum",
            "\"minimum\":\"2500.00\",\"lines\":[%s]".formatted(GRADUATED),
            "maximum",
            "\"maximum\":\"500.00\",\"lines\":[%s]".formatted(GRADUATED),
            "discounts",
            DISCOUNTS,
            "fractions",
            "\"lines\":[{\"name\":\"Events\",\"model\":\"STANDARD\",\"unitPrice\":\"0.003335\"}]");

    private static final String TRAINING =
            """
            {"name":"Training","charge":"PER_MONTH","model":"STANDARD","unitPrice":"333.33",
             "vatExemption":{"reason":"Vocational training, Art. 132 (1)(i)","code":"VATEX-EU-132-1I"}}""";

    private static final String CARE =
            """
            {"name":"Care","charge":"PER_MONTH","model":"STANDARD","unitPrice":"77.77",
             "vatExemption":{"reason":"Welfare, Art. 132 (1)(g)"}}""";

    /** Cards with lines that say themselves how they are taxed. */
    private static final Map<String, String> TAXED_APART = Map.of(
            "exempt",
            "\"lines\":[%s]".formatted(TRAINING),
            "exempt for two reasons",
            "\"lines\":[%s,%s]".formatted(TRAINING, CARE),
            "two reasons and a rate, less discounts, cut",
            """
            "maximum":"1200.00","discounts":[{"name":"Loyalty","percent":"3.3"},{"name":"Start","amount":"7.77"}],
            "lines":[%s,%s,%s]"""
                    .formatted(GRADUATED, TRAINING, CARE),
            "a reason and two rates, raised",
            """
            "minimum":"4000.00","lines":[%s,%s,{"name":"Books","model":"STANDARD","unitPrice":"0.77","vatRate":"5.5"}]"""
                    .formatted(GRADUATED, TRAINING));

    record Kind(String name, InvoiceDocument document) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        CARDS.forEach((what, card) ->
                CLIENTS.forEach((client, parties) -> kinds.addAll(kinds(what + ", " + client, card, parties))));
        TAXED_APART.forEach((what, card) -> CLIENTS.forEach((client, parties) -> {
            if (!client.equals(OUTSIDE)) kinds.addAll(kinds(what + ", " + client, card, parties));
        }));
        kinds.add(new Kind("two rates of VAT, and late usage that gives money back", ofTwoRates()));
        kinds.add(new Kind("a service credit", withServiceCredit()));
        return kinds.stream();
    }

    private static List<Kind> kinds(String what, String card, Parties parties) {
        var kinds = new ArrayList<Kind>();
        for (var rate : parties.areAbroad() ? List.of("0") : List.of("20", "5.5", "0")) {
            var lines = lines(card(card, rate), parties);
            kinds.add(new Kind(what + ", VAT " + rate, invoice(lines, parties)));
            kinds.add(new Kind(what + ", VAT " + rate + ", credited", creditNote(lines, parties)));
        }
        return kinds;
    }

    @Test
    void what_is_not_subject_to_vat_is_no_e_invoice_beside_what_is_exempt() {
        var parties = parties("CH", "CHE116281710");
        var card = card("\"lines\":[%s,%s]".formatted(GRADUATED, TRAINING), "0");
        var mixed = invoice(lines(card, parties), parties);
        assertThatThrownBy(() -> InvoiceUbl.write(mixed)).hasMessageContaining("cannot state both");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void passes_the_official_rules_and_is_right_to_the_cent(Kind kind) throws Exception {
        var ubl = InvoiceUbl.write(kind.document());
        assertThat(OfficialRules.en16931(ubl)).as("EN 16931").isEmpty();
        assertThat(OfficialRules.peppol(ubl)).as("Peppol BIS 3").isEmpty();
        ExactCents.areRight(ubl);
    }

    private static List<DocumentLine> lines(RateCard card, Parties parties) {
        var late = BillParts.late(SEPTEMBER, card, mix(3), mix(99));
        return stated(Bill.of(own(card), List.of(late), EUR), parties);
    }

    private static Bill.Part own(RateCard card) {
        return BillParts.first(OCTOBER, card, mix(121));
    }

    private static InvoiceDocument ofTwoRates() {
        var before = card("\"minimum\":\"1000.00\",\"lines\":[%s]".formatted(GRADUATED), "19");
        var late = BillParts.late(SEPTEMBER, before, mix(5), mix(10));
        var parties = parties("FR", "FR83404833048");
        var lines = stated(Bill.of(own(card(TIERS, "20")), List.of(late), EUR), parties);
        assertThat(lines).anyMatch(line -> line.net().isNegative());
        return invoice(lines, parties);
    }

    private static InvoiceDocument withServiceCredit() {
        var card = card(DISCOUNTS, "20");
        var credit = new Deduction(7, SEPTEMBER, "Service credit", "For September 2026", Money.of("123.45", "EUR"));
        var parties = parties("FR", "FR83404833048");
        var bill = Bill.of(own(card), List.of(), EUR)
                .less(List.of(credit), card.vat().usual());
        return invoice(stated(bill, parties), parties);
    }

    private static List<DocumentLine> stated(Bill bill, Parties parties) {
        return bill.lines().stream().map(line -> line.stated(parties)).toList();
    }

    private static InvoiceDocument invoice(List<DocumentLine> lines, Parties parties) {
        var payment = new Payment(Optional.of(TUE_2026_11_03.plusDays(30)), "FR7630006000011234567890189");
        return document(new Heading.Invoice(), payment, lines, parties);
    }

    /** A third of each line that charges something. */
    private static InvoiceDocument creditNote(List<DocumentLine> lines, Parties parties) {
        var third = lines.stream()
                .filter(line -> !line.net().isNegative() && !line.net().isZero())
                .map(line -> new DocumentLine(
                        line.number(),
                        line.item(),
                        Quantity.of(1),
                        line.vat(),
                        Money.rounded(
                                line.net().amount().movePointLeft(1).multiply(new java.math.BigDecimal("3.3")),
                                EUR,
                                Rounding.HALF_UP),
                        List.of()))
                .toList();
        return document(
                new Heading.CreditNote("INV-000042", TUE_2026_11_03),
                new Payment(Optional.empty(), ""),
                third,
                parties);
    }

    private static InvoiceDocument document(
            Heading.Kind kind, Payment payment, List<DocumentLine> lines, Parties parties) {
        var days = new Heading.Period(OCTOBER.atDay(1), OCTOBER.atEndOfMonth());
        var heading = new Heading(
                kind, Optional.of("000043"), TUE_2026_11_03, days, "ACME-C1", Optional.empty(), List.of("A word."));
        return new InvoiceDocument(heading, parties, payment, lines, Totals.of(lines, EUR, Rounding.HALF_UP));
    }

    private static Parties parties(String country, String vatId) {
        return new Parties(SELLER, party(country, vatId), "#0f766e", "en-GB");
    }

    private static Party party(String country, String vatId) {
        return new Party(
                "One", "One Ltd", List.of("1 Street", "City"), country, new Registration(vatId, "one@one.example"));
    }

    private static TicketMix mix(int tickets) {
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        return new TicketMix(Map.of(usual, tickets));
    }

    private static RateCard card(String card, String vatRate) {
        try {
            return RateCardJson.stored(Json.mapper().readTree("{\"vatRate\":\"" + vatRate + "\"," + card + "}"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
