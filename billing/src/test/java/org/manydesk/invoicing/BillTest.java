package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.document.Totals;
import org.manydesk.money.Money;
import org.manydesk.rating.Hours;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

class BillTest {
    private static final Party PARTY = new Party("A", "A Ltd", List.of(), "FR", new Registration("FR1", ""));
    private static final Parties PARTIES = new Parties(PARTY, PARTY, "#112233", "en-GB");

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final RateCard CARD = card(
            """
            {"rounding":"HALF_UP","minimum":"1000.00","vatRate":"20","lines":[
             {"name":"Tickets","model":"GRADUATED","tiers":[{"upTo":100,"unitPrice":"12.00"},{"upTo":null,"unitPrice":"9.50"}]},
             {"name":"Platform","model":"STANDARD","unitPrice":"0.333"}]}""");

    @Test
    void a_month_has_all_lines_of_its_card_and_vat_once_on_the_sum() {
        var bill = Bill.of(first(OCTOBER, 121), List.of(), EUR);
        assertThat(said(bill)).containsExactly("1 Tickets 121 1399.50 EUR", "2 Platform 121 40.29 EUR");
        assertThat(bill.totals(PARTIES)).isEqualTo(totals("1439.79", "287.96", "1727.75"));
    }

    @Test
    void a_quiet_month_is_lifted_to_the_minimum() {
        var bill = Bill.of(first(OCTOBER, 0), List.of(), EUR);
        assertThat(said(bill))
                .containsExactly("1 Tickets 0 0.00 EUR", "2 Platform 0 0.00 EUR", "3 Minimum commitment 1 1000.00 EUR");
    }

    @Test
    void late_tickets_are_charged_where_they_fall_in_their_own_month() {
        var late = late(SEPTEMBER, 3, 99);
        var bill = Bill.of(first(OCTOBER, 121), List.of(late), EUR);
        assertThat(said(bill))
                .containsExactly(
                        "1 Tickets 121 1399.50 EUR",
                        "2 Platform 121 40.29 EUR",
                        "3 Tickets 3 31.00 EUR Late usage of September 2026",
                        "4 Platform 3 1.00 EUR Late usage of September 2026");
    }

    @Test
    void a_late_ticket_that_makes_up_for_one_taken_back_is_on_a_line_though_nothing_is_to_pay() {
        var kind = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        var late = BillParts.late(SEPTEMBER, CARD, new TicketMix(Map.of(kind, 0)), new TicketMix(Map.of(kind, 99)));
        assertThat(said(Bill.of(first(OCTOBER, 121), List.of(late), EUR)))
                .endsWith(
                        "3 Tickets 0 0.00 EUR Late usage of September 2026",
                        "4 Platform 0 0.00 EUR Late usage of September 2026");
        var nothing = BillParts.late(SEPTEMBER, CARD, TicketMix.NONE, new TicketMix(Map.of(kind, 99)));
        assertThat(Bill.of(first(OCTOBER, 121), List.of(nothing), EUR).lines()).hasSize(2);
    }

    @Test
    void late_tickets_use_up_what_the_minimum_charged_before() {
        var late = late(SEPTEMBER, 5, 10);
        var bill = Bill.of(first(OCTOBER, 121), List.of(late), EUR);
        assertThat(said(bill)).contains("5 Minimum commitment 1 -61.67 EUR Late usage of September 2026");
        assertThat(bill.totals(PARTIES).net()).isEqualTo(Money.of("1439.79", "EUR"));
    }

    @Property(tries = 200)
    void however_late_tickets_come_a_month_costs_in_the_end_what_it_costs_at_once(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 90) Integer> parts) {
        var billed = 0;
        var paid = Money.zero(EUR);
        for (int i = 0; i < parts.size(); i++) {
            var part = i == 0 ? first(SEPTEMBER, parts.get(0)) : late(SEPTEMBER, parts.get(i), billed);
            paid = paid.plus(Bill.of(part, List.of(), EUR).totals(PARTIES).net());
            billed += parts.get(i);
        }
        var whole = Bill.of(first(SEPTEMBER, billed), List.of(), EUR);
        assertThat(paid).isEqualTo(whole.totals(PARTIES).net());
    }

    private static Bill.Part first(YearMonth period, int tickets) {
        return BillParts.first(period, CARD, mix(tickets));
    }

    private static Bill.Part late(YearMonth period, int tickets, int billed) {
        return BillParts.late(period, CARD, mix(tickets), mix(billed));
    }

    private static TicketMix mix(int tickets) {
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        return tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(usual, tickets));
    }

    private static List<String> said(Bill bill) {
        return bill.lines().stream()
                .map(line -> line.stated(PARTIES))
                .map(BillTest::said)
                .toList();
    }

    private static String said(DocumentLine line) {
        return "%d %s %s %s %s"
                .formatted(
                        line.number(),
                        line.item().name(),
                        line.quantity(),
                        line.net(),
                        line.item().note())
                .strip();
    }

    private static Totals totals(String net, String vat, String gross) {
        var rate = new org.manydesk.document.Vat(
                org.manydesk.document.Vat.Category.STANDARD, org.manydesk.rating.VatRate.parse("20"));
        var group = new Totals.Group(rate, Money.of(net, "EUR"), Money.of(vat, "EUR"));
        return new Totals(Money.of(net, "EUR"), List.of(group), Money.of(gross, "EUR"));
    }

    private static RateCard card(String json) {
        try {
            return RateCardJson.stored(new ObjectMapper().readTree(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
