package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Lines beyond a price per ticket, read from JSON as contracts have them and rated as runs do. */
class PriceLinesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BilledMonth OCTOBER = BilledMonth.whole(YearMonth.of(2026, 10));
    private static final Traits USUAL = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);

    @Test
    void a_ticket_is_charged_on_every_line_that_asks_for_it() {
        var card = card(
                """
                'lines':[
                 {'name':'All','model':'STANDARD','unitPrice':'10'},
                 {'name':'Urgent','only':{'priorities':['P1','P2']},'model':'STANDARD','unitPrice':'25'},
                 {'name':'Network by phone','only':{'categories':['network'],'channels':['PHONE'],'types':['INCIDENT']},
                  'model':'STANDARD','unitPrice':'3'}]""");
        var urgent = new Traits(TicketType.INCIDENT, Priority.P1, "network", Channel.PHONE, Hours.IN_HOURS);
        var question = new Traits(TicketType.QUESTION, Priority.P2, "network", Channel.PHONE, Hours.IN_HOURS);
        assertThat(said(card, OCTOBER, new TicketMix(Map.of(USUAL, 3, urgent, 1, question, 1))))
                .containsExactly("All 5 50.00", "Urgent 2 50.00", "Network by phone 1 3.00");
    }

    @Test
    void tickets_that_no_line_asks_for_are_told() {
        var card = card(
                """
                'lines':[{'name':'Urgent','only':{'priorities':['P1']},'model':'STANDARD','unitPrice':'25'},
                 {'name':'Desk','charge':'PER_MONTH','model':'STANDARD','unitPrice':'100'}]""");
        var flat = card("'lines':[{'name':'Desk','charge':'PER_MONTH','model':'STANDARD','unitPrice':'100'}]");
        var tickets = new TicketMix(Map.of(USUAL, 3));
        assertThat(tickets.unpriced(card)).isEqualTo(3);
        assertThat(tickets.unpriced(flat)).isZero();
    }

    @Test
    void a_retainer_and_seats_are_charged_by_the_days_that_are_covered() {
        var card = card(
                """
                'lines':[{'name':'Desk','charge':'PER_MONTH','model':'STANDARD','unitPrice':'2400.00'},
                 {'name':'Agents','charge':'PER_SEAT','quantity':12,'model':'GRADUATED',
                  'tiers':[{'upTo':10,'unitPrice':'90'},{'unitPrice':'80'}]}]""");
        assertThat(said(card, OCTOBER, TicketMix.NONE)).containsExactly("Desk 1 2400.00", "Agents 12 1060.00");
        var part = new BilledMonth(YearMonth.of(2026, 10), 22, Map.of());
        assertThat(said(card, part, TicketMix.NONE)).containsExactly("Desk 1 1703.23", "Agents 12 752.26");
        var desk = rate(card, part, TicketMix.NONE).line("Desk").orElseThrow();
        assertThat(desk.adjustments())
                .extracting(Adjustment::rule, step -> step.quantity().toString())
                .containsExactly(tuple(Adjustment.Rule.PRORATED, "22"));
        RatingPropertiesTest.itExplainsItself(desk);
    }

    @Test
    void they_are_not_charged_again_when_tickets_come_late() {
        var card = card(
                """
                'lines':[{'name':'Desk','charge':'PER_MONTH','model':'STANDARD','unitPrice':'2400.00'},
                 {'name':'Tickets','model':'STANDARD','unitPrice':'10'}]""");
        var late = PeriodUsage.late(OCTOBER, card, new TicketMix(Map.of(USUAL, 2)), new TicketMix(Map.of(USUAL, 5)));
        assertThat(said(Rating.of(card, EUR, late))).containsExactly("Desk 0 0.00", "Tickets 2 20.00");
    }

    @Test
    void a_bundle_has_its_price_whatever_comes_and_each_beyond_has_another() {
        var card = card(
                """
                'lines':[{'name':'Tickets','model':'BUNDLE','included':100,'bundlePrice':'900','overagePrice':'11'}]""");
        assertThat(said(card, OCTOBER, TicketMix.NONE)).containsExactly("Tickets 0 900.00");
        assertThat(said(card, OCTOBER, new TicketMix(Map.of(USUAL, 104)))).containsExactly("Tickets 104 944.00");
        assertThat(card.lines().getFirst().unused(Use.of(Quantity.of(60)))).isEqualTo(Quantity.ZERO);
    }

    @Test
    void what_a_bundle_leaves_is_carried_over_once_and_no_further() {
        var card = card(
                """
                'lines':[{'name':'Tickets','model':'BUNDLE','included':100,'bundlePrice':'900','overagePrice':'11',
                 'carriesOver':true}]""");
        var line = card.lines().getFirst();
        var left = line.unused(Use.of(Quantity.of(60)));
        assertThat(left).isEqualTo(Quantity.of(40));
        var november = new BilledMonth(YearMonth.of(2026, 11), 30, Map.of("Tickets", Balance.of(left)));
        assertThat(said(card, november, new TicketMix(Map.of(USUAL, 145)))).containsExactly("Tickets 145 955.00");
        assertThat(line.unused(Use.of(Quantity.of(100)))).isEqualTo(Quantity.ZERO);
        var month = PricedMonth.of(november, EUR, card);
        var units = List.of(Quantity.of(145));
        assertThat(month.place("Tickets", 0, Quantity.of(140), units)).contains(UnitPlace.in(1, Price.ZERO));
        assertThat(month.place("Tickets", 0, Quantity.of(141), units)).contains(UnitPlace.in(2, Price.parse("11")));
    }

    @Test
    void uplifts_are_a_share_of_the_price_of_tickets_out_of_hours() {
        var card = card(
                """
                'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'12','afterHours':'50','holiday':'100'}]""");
        var late = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.AFTER_HOURS);
        var feast = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.HOLIDAY);
        var rated = rate(card, OCTOBER, new TicketMix(Map.of(USUAL, 5, late, 2, feast, 1)))
                .line("Tickets")
                .orElseThrow();
        assertThat(rated.amount().toString()).isEqualTo("120.00 EUR");
        assertThat(rated.adjustments())
                .extracting(Adjustment::rule, step -> step.quantity().toString(), step -> step.amount()
                        .toString())
                .containsExactly(
                        tuple(Adjustment.Rule.AFTER_HOURS, "2", "12"), tuple(Adjustment.Rule.HOLIDAY, "1", "12"));
        RatingPropertiesTest.itExplainsItself(rated);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 5000.00",
        "950, 5000.00",
        "1050, 5000.00",
        "1051, 5004.00",
        "1100, 5200.00",
        "949, 4997.00",
        "0, 2150.00",
    })
    void a_baseline_is_fixed_within_its_band_and_moves_beyond(int tickets, String net) {
        var card = card(
                """
                'lines':[{'name':'Tickets','model':'BASELINE','volume':1000,'volumePrice':'5000','deadband':'5',
                 'additionalPrice':'4','reducedPrice':'3'}]""");
        var rated = rate(card, OCTOBER, mix(tickets)).line("Tickets").orElseThrow();
        assertThat(rated.amount().toString()).isEqualTo(net + " EUR");
        RatingPropertiesTest.itExplainsItself(rated);
    }

    @Test
    void prices_follow_the_index_of_the_month_and_are_rounded_once() {
        var card = card(
                """
                'minimum':'100.00','lines':[
                 {'name':'Tickets','model':'GRADUATED','tiers':[{'unitPrice':'12.00','flatFee':'10.01'}]},
                 {'name':'Desk','charge':'PER_MONTH','model':'STANDARD','unitPrice':'0.333333'}],
                'indexation':{'base':'100','table':[{'from':'2027-01','index':'103.1'},{'from':'2026-06','index':'102'}]}""");
        assertThat(said(card, month(2026, 5), mix(9))).containsExactly("Tickets 9 118.01", "Desk 1 0.33");
        assertThat(said(card, month(2026, 6), mix(9))).containsExactly("Tickets 9 120.37", "Desk 1 0.34");
        assertThat(said(card, month(2027, 3), TicketMix.NONE))
                .containsExactly("Tickets 0 0.00", "Desk 1 0.34", "Minimum commitment 1 102.76");
        var rated = rate(card, month(2027, 3), mix(9)).line("Tickets").orElseThrow();
        assertThat(rated.explanation().getFirst().unitPrice()).isEqualTo(Price.parse("12.372"));
        assertThat(rated.explanation().getFirst().flatFee()).contains(Price.parse("10.32"));
        assertThat(rated.adjustments())
                .containsExactly(new Adjustment(Adjustment.Rule.INDEXED, Quantity.parse("1.031"), Price.ZERO));
    }

    @Test
    void discounts_act_percent_first_then_the_cap_then_the_minimum() {
        var lines = "'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'10'}]";
        var off = "'discounts':[{'name':'Launch','amount':'50.00'},{'name':'Loyal','percent':'10'}],";
        var card = card(off + "'maximum':'800','minimum':'100'," + lines);
        assertThat(said(card, OCTOBER, mix(50)))
                .containsExactly("Tickets 50 500.00", "Loyal 1 -50.00", "Launch 1 -50.00");
        assertThat(said(card, OCTOBER, mix(100)))
                .containsExactly(
                        "Tickets 100 1000.00", "Loyal 1 -100.00", "Launch 1 -50.00", "Maximum charge 1 -50.00");
        assertThat(said(card, OCTOBER, mix(3)))
                .containsExactly("Tickets 3 30.00", "Loyal 1 -3.00", "Launch 1 -27.00", "Minimum commitment 1 100.00");
    }

    @Test
    void the_minimum_of_a_part_of_a_month_is_its_share() {
        var card = card("'minimum':'1000','lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'10'}]");
        var part = new BilledMonth(YearMonth.of(2026, 10), 15, Map.of());
        assertThat(said(card, part, mix(20))).containsExactly("Tickets 20 200.00", "Minimum commitment 1 283.87");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'model':'STANDARD','unitPrice':'1','only':{'priorities':['P9']}            | /lines/0/only/priorities",
                "'model':'STANDARD','unitPrice':'1','only':{'types':'INCIDENT'}             | /lines/0/only/types",
                "'model':'STANDARD','unitPrice':'1','only':{'categories':[7]}               | /lines/0/only/categories",
                "'model':'STANDARD','unitPrice':'1','only':{'moon':[]}                      | /lines/0/only/moon",
                "'model':'STANDARD','unitPrice':'1','quantity':3                            | /lines/0/quantity",
                "'charge':'PER_SEAT','model':'STANDARD','unitPrice':'1'                     | /lines/0/quantity",
                "'charge':'PER_MONTH','model':'STANDARD','unitPrice':'1','only':{}          | /lines/0/only",
                "'charge':'PER_MONTH','model':'STANDARD','unitPrice':'1','freeUnits':1      | /lines/0/freeUnits",
                "'charge':'PER_MONTH','model':'PACKAGE','packageSize':1,'packagePrice':'1'  | /lines/0/model",
                "'charge':'PER_MONTH','model':'STANDARD','unitPrice':'1','afterHours':'5'   | /lines/0/afterHours",
                "'model':'STANDARD','unitPrice':'1','freeUnits':1,'holiday':'5'             | /lines/0/holiday",
                "'model':'STANDARD','unitPrice':'1','afterHours':'1001'                     | /lines/0/afterHours",
                "'model':'GRADUATED','tiers':[{'unitPrice':'1'}],'afterHours':'5'           | /lines/0/afterHours",
                "'model':'BUNDLE','bundlePrice':'1','overagePrice':'1'                      | /lines/0/included",
                "'model':'BUNDLE','included':9,'bundlePrice':'1.001','overagePrice':'1'     | /lines/0/bundlePrice",
                "'model':'BASELINE','volume':9,'volumePrice':'1','additionalPrice':'1','reducedPrice':'1','deadband':'101' | /lines/0/deadband",
            })
    void a_fault_of_a_line_is_shown_where_it_is(String fields, String pointer) {
        assertThat(faults("'lines':[{'name':'Tickets',%s}]".formatted(fields))).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'discounts':[{'name':'A','percent':'101'}]                                    | /discounts/0/percent",
                "'discounts':[{'name':'A'}]                                                    | /discounts/0/percent",
                "'discounts':[{'name':'A','percent':'1','amount':'1'}]                         | /discounts/0/percent",
                "'discounts':[{'name':'A','amount':'1.001'}]                                   | /discounts/0/amount",
                "'discounts':[{'name':'Tickets','percent':'1'}]                                | /discounts/0/name",
                "'discounts':[{'name':'Maximum charge','percent':'1'}]                         | /discounts/0/name",
                "'minimum':'5','maximum':'4'                                                   | /maximum",
                "'indexation':{'table':[]}                                                     | /indexation/base",
                "'indexation':{'base':'0','table':[]}                                          | /indexation/base",
                "'indexation':{'base':'1','table':[{'from':'2027','index':'1'}]}               | /indexation/table/0/from",
                "'indexation':{'base':'1','table':[{'from':'2027-01','index':'1'},{'from':'2027-01','index':'2'}]} | /indexation/table/1/from",
            })
    void so_is_a_fault_of_the_whole_bill(String fields, String pointer) {
        assertThat(faults(fields + ",'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'1'}]"))
                .containsExactly(pointer);
    }

    private static BilledMonth month(int year, int month) {
        return BilledMonth.whole(YearMonth.of(year, month));
    }

    private static TicketMix mix(int tickets) {
        return tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(USUAL, tickets));
    }

    private static Rating rate(RateCard card, BilledMonth month, TicketMix tickets) {
        return Rating.of(card, EUR, PeriodUsage.first(month, card, tickets));
    }

    private static List<String> said(RateCard card, BilledMonth month, TicketMix tickets) {
        return said(rate(card, month, tickets));
    }

    private static List<String> said(Rating rating) {
        return rating.lines().stream()
                .map(line -> "%s %s %s"
                        .formatted(line.name(), line.quantity(), line.amount().amount()))
                .toList();
    }

    private static RateCard card(String fields) {
        var section = section(fields);
        var card = RateCardJson.read(section, Optional.of(EUR));
        section.accept();
        return card.orElseThrow();
    }

    private static List<String> faults(String fields) {
        return catchThrowableOfType(InvalidInput.class, () -> card(fields)).faults().stream()
                .map(Fault::pointer)
                .toList();
    }

    private static Section section(String fields) {
        try {
            return Section.of(new ObjectMapper().readTree("{" + fields.replace('\'', '"') + "}"), "");
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
