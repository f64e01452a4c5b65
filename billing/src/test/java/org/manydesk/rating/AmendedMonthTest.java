package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** October with an amendment in force from the 16th: fifteen days by the first price list, sixteen by the second. */
class AmendedMonthTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void each_price_list_charges_the_days_that_it_held() {
        var month = october(
                "'lines':[{'name':'Desk','charge':'PER_MONTH','model':'STANDARD','unitPrice':'2400.00'}]",
                "'lines':[{'name':'Desk','charge':'PER_MONTH','model':'STANDARD','unitPrice':'3100.00'},"
                        + "{'name':'Agents','charge':'PER_SEAT','quantity':4,'model':'STANDARD','unitPrice':'31'}]");
        assertThat(said(month, 0, 0)).containsExactly("0 Desk 1 1161.29", "1 Desk 1 1600.00", "1 Agents 4 64.00");
        var desk = rate(month, 0, 0).lines().get(1);
        assertThat(desk.adjustments())
                .extracting(Adjustment::rule, step -> step.quantity().toString(), step -> step.amount()
                        .toString())
                .containsExactly(tuple(Adjustment.Rule.PRORATED, "16", "-1500"));
        RatingPropertiesTest.itExplainsItself(desk);
    }

    @Test
    void units_of_the_days_before_take_the_first_places() {
        var lines =
                "'lines':[{'name':'Tickets','model':'GRADUATED','tiers':[{'upTo':10,'unitPrice':'%s'},{'unitPrice':'%s'}]}]";
        var before = lines.formatted("12", "9");
        var after = lines.formatted("13", "8");
        assertThat(said(october(before, after), 8, 7))
                .as("8 x 12; 2 x 13 + 5 x 8")
                .containsExactly("0 Tickets 8 96.00", "1 Tickets 7 66.00");
        assertThat(said(october(before, after + ",'tiersAtAmendment':'RESTART'"), 8, 7))
                .as("8 x 12; 7 x 13")
                .containsExactly("0 Tickets 8 96.00", "1 Tickets 7 91.00");
        assertThat(rate(october(before, after), 8, 7).lines().getLast().adjustments())
                .containsExactly(Adjustment.remark(Adjustment.Rule.CONTINUED, Quantity.of(8)));
    }

    @Test
    void a_tiers_fee_is_due_once_by_the_price_list_that_held_when_it_was_entered() {
        var lines = "'lines':[{'name':'Tickets','model':'GRADUATED','flatFeeAtZero':%s,'tiers':["
                + "{'upTo':10,'unitPrice':'0','flatFee':'%s'},{'unitPrice':'0','flatFee':'%s'}]}]";
        var month = october(lines.formatted("true", "100", "50"), lines.formatted("true", "200", "70"));
        assertThat(said(month, 0, 12)).containsExactly("0 Tickets 0 100.00", "1 Tickets 12 70.00");
        assertThat(said(month, 10, 1)).containsExactly("0 Tickets 10 100.00", "1 Tickets 1 70.00");
        var waived = october(lines.formatted("false", "100", "50"), lines.formatted("false", "200", "70"));
        assertThat(said(waived, 0, 1)).containsExactly("0 Tickets 0 0.00", "1 Tickets 1 200.00");
    }

    @Test
    void the_months_total_decides_on_one_price_of_each_list() {
        var month = october(
                "'lines':[{'name':'Tickets','model':'VOLUME','tiers':[{'upTo':15,'unitPrice':'10'},{'unitPrice':'5'}]}]",
                "'lines':[{'name':'Tickets','model':'VOLUME','tiers':[{'upTo':15,'unitPrice':'11'},{'unitPrice':'6'}]}]");
        assertThat(said(month, 10, 5)).containsExactly("0 Tickets 10 100.00", "1 Tickets 5 55.00");
        assertThat(said(month, 10, 10)).containsExactly("0 Tickets 10 50.00", "1 Tickets 10 60.00");
    }

    @Test
    void a_package_that_is_begun_is_used_up_first() {
        var lines = "'lines':[{'name':'Tickets','model':'PACKAGE','packageSize':10,'packagePrice':'%s'}]";
        assertThat(said(october(lines.formatted("100"), lines.formatted("90")), 12, 9))
                .as("two packages hold 20; the 21st begins a third")
                .containsExactly("0 Tickets 12 200.00", "1 Tickets 9 90.00");
    }

    @Test
    void a_bundle_includes_and_costs_each_lists_share_by_days() {
        var lines = "'lines':[{'name':'Tickets','model':'BUNDLE','included':%d,'bundlePrice':'%s','overagePrice':'%s',"
                + "'carriesOver':true}]";
        var before = lines.formatted(100, "900", "11");
        var after = lines.formatted(160, "1240", "10");
        // 100 x 15/31 + 160 x 16/31 = 130.97, so 131 are included; 900 x 15/31 = 435.48, 1240 x 16/31 = 640
        assertThat(said(october(before, after), 90, 50)).containsExactly("0 Tickets 90 435.48", "1 Tickets 50 730.00");
        assertThat(said(october(before, after).carrying(Map.of("Tickets", Balance.of(Quantity.of(5)))), 90, 50))
                .containsExactly("0 Tickets 90 435.48", "1 Tickets 50 680.00");
        assertThat(october(before, after).handsOn("Tickets", mixes(50, 30))).isEqualTo(left(51));
        var restarts = october(before, after + ",'tiersAtAmendment':'RESTART'");
        // 49 included of the first fifteen days, 83 of the rest
        assertThat(said(restarts, 90, 50)).containsExactly("0 Tickets 90 886.48", "1 Tickets 50 640.00");
        assertThat(restarts.handsOn("Tickets", mixes(0, 50))).isEqualTo(left(33));
    }

    @Test
    void a_baseline_and_its_band_are_those_of_the_days() {
        var lines = "'lines':[{'name':'Tickets','model':'BASELINE','volume':%d,'volumePrice':'%s','deadband':'0',"
                + "'additionalPrice':'4','reducedPrice':'3'}]";
        var month = october(lines.formatted(310, "3100"), lines.formatted(620, "6200"));
        // 310 x 15/31 + 620 x 16/31 = 150 + 320 = 470 expected, for 1500 and 3200
        assertThat(said(month, 150, 320)).containsExactly("0 Tickets 150 1500.00", "1 Tickets 320 3200.00");
        assertThat(said(month, 400, 80))
                .as("ten above")
                .containsExactly("0 Tickets 400 1500.00", "1 Tickets 80 3240.00");
        assertThat(said(month, 0, 439))
                .as("31 missing: 15 by the first, 16 by the second")
                .containsExactly("0 Tickets 0 1455.00", "1 Tickets 439 3152.00");
    }

    @Test
    void the_counters_begin_anew_where_a_line_gets_another_model() {
        var month = october(
                "'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'10'}]",
                "'lines':[{'name':'Tickets','model':'BUNDLE','included':31,'bundlePrice':'310','overagePrice':'11'}]");
        assertThat(said(month, 40, 16)).containsExactly("0 Tickets 40 400.00", "1 Tickets 16 160.00");
        assertThat(said(month, 40, 17)).containsExactly("0 Tickets 40 400.00", "1 Tickets 17 171.00");
    }

    @Test
    void seats_that_are_entered_later_are_charged_by_the_days_of_each_list() {
        var lines = "'lines':[{'name':'Agents','charge':'PER_SEAT','quantity':4,'model':'STANDARD','unitPrice':'%s'}]";
        var agreed = october(lines.formatted("31"), lines.formatted("62"));
        var entered = agreed.entering(Map.of("Agents", Quantity.of(6)));
        assertThat(said(agreed, 0, 0)).containsExactly("0 Agents 4 60.00", "1 Agents 4 128.00");
        assertThat(said(entered, 0, 0)).containsExactly("0 Agents 6 90.00", "1 Agents 6 192.00");
        var late = MonthUsage.late(entered, mixes(0, 0), mixes(0, 0), agreed);
        assertThat(Rating.of(entered, late).lines())
                .extracting(line -> line.quantity() + " " + line.amount())
                .containsExactly("2 30.00 EUR", "2 64.00 EUR");
    }

    @Test
    void a_lines_minimum_and_maximum_hold_once_for_the_month() {
        var least = "'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'10','minimum':'%s'}]";
        assertThat(said(october(least.formatted("155"), least.formatted("310")), 3, 20))
                .as("at least 75 + 160 = 235")
                .containsExactly("0 Tickets 3 30.00", "1 Tickets 20 205.00");
        var most = "'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'10','maximum':'%s'}]";
        assertThat(said(october(most.formatted("155"), most.formatted("310")), 30, 20))
                .as("at most 235")
                .containsExactly("0 Tickets 30 235.00", "1 Tickets 20 0.00");
    }

    @Test
    void the_bills_minimum_and_maximum_are_each_lists_share_and_act_once() {
        var lines = "'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'10'}]";
        var least = october("'minimum':'1000'," + lines, "'minimum':'2000'," + lines);
        // 1000 x 15/31 + 2000 x 16/31 = 1516.13
        assertThat(said(least, 0, 5))
                .containsExactly("0 Tickets 0 0.00", "1 Tickets 5 50.00", "Minimum commitment 1 1466.13");
        var most = october(lines, "'maximum':'620'," + lines);
        assertThat(said(most, 50, 100))
                .as("500 without a maximum, and 620 x 16/31 = 320")
                .containsExactly("0 Tickets 50 500.00", "1 Tickets 100 1000.00", "Maximum charge 1 -680.00");
    }

    @Test
    void discounts_take_off_the_days_of_their_list() {
        var lines = "'lines':[{'name':'Tickets','model':'STANDARD','unitPrice':'10'}]";
        var month = october(
                "'discounts':[{'name':'Loyal','percent':'10'}]," + lines,
                "'discounts':[{'name':'Loyal','percent':'20'},{'name':'Launch','amount':'31'}]," + lines);
        assertThat(said(month, 10, 10))
                .containsExactly(
                        "0 Tickets 10 100.00",
                        "1 Tickets 10 100.00",
                        "0 Loyal 1 -10.00",
                        "1 Loyal 1 -20.00",
                        "1 Launch 1 -16.00");
    }

    @Property(tries = 300)
    void an_amendment_that_changes_no_price_costs_neither_more_nor_less(
            @ForAll @IntRange(min = 0, max = 60) int before,
            @ForAll @IntRange(min = 0, max = 60) int after,
            @ForAll @IntRange(min = 2, max = 31) int covered,
            @ForAll @IntRange(min = 1, max = 30) int cut) {
        var card = card(ALL_KINDS);
        var whole = new BilledMonth(OCTOBER, covered, Map.of("Bundle", Balance.of(Quantity.of(3))));
        var days = Math.min(cut, covered - 1);
        var parted = new PricedMonth(
                whole, EUR, List.of(new PricedMonth.Part(card, days), new PricedMonth.Part(card, covered - days)));
        var one = PricedMonth.of(whole, EUR, card);
        var split = rate(parted, before, after);
        assertThat(split.total())
                .isEqualTo(Rating.of(one, MonthUsage.first(one, List.of(mix(before + after))))
                        .total());
        assertThat(parted.handsOn("Bundle", mixes(before, after)))
                .isEqualTo(one.handsOn("Bundle", List.of(mix(before + after))));
        assertThat(parted.handsOn("Prepaid", mixes(before, after)))
                .isEqualTo(one.handsOn("Prepaid", List.of(mix(before + after))));
        assertThat(split.lines()).allSatisfy(line -> assertThat(line.exact()
                        .rounded(EUR, card.rounding())
                        .minus(line.amount())
                        .amount()
                        .abs())
                .isLessThan(new java.math.BigDecimal("0.02")));
    }

    @Property(tries = 300)
    void however_late_tickets_come_the_bills_add_up_to_the_bill_of_all(
            @ForAll @IntRange(min = 0, max = 40) int before,
            @ForAll @IntRange(min = 0, max = 40) int after,
            @ForAll @IntRange(min = 0, max = 40) int lateBefore,
            @ForAll @IntRange(min = 0, max = 40) int lateAfter,
            @ForAll @IntRange(min = 0, max = 9) int carried,
            @ForAll @IntRange(min = 0, max = 9) int less) {
        var dearer = ALL_KINDS.replace("'10'", "'12.34'").replace("'7'", "'6.66'");
        var first = october(ALL_KINDS, dearer).carrying(Map.of("Bundle", left(carried), "Prepaid", left(2 * carried)));
        var now = first.entering(Map.of("Agents", Quantity.of(less)))
                .carrying(Map.of("Bundle", left(Math.max(0, carried - less)), "Prepaid", left(carried)));
        var paid = rate(first, before, after)
                .total()
                .plus(Rating.of(now, MonthUsage.late(now, mixes(lateBefore, lateAfter), mixes(before, after), first))
                        .total());
        assertThat(paid)
                .isEqualTo(rate(now, before + lateBefore, after + lateAfter).total());
    }

    private static final String ALL_KINDS =
            """
            'minimum':'700','maximum':'1500','discounts':[{'name':'Launch','amount':'3.10'}],'lines':[
             {'name':'Desk','charge':'PER_MONTH','model':'STANDARD','unitPrice':'100.01'},
             {'name':'Agents','charge':'PER_SEAT','quantity':3,'model':'VOLUME','tiers':[{'unitPrice':'33.33'}]},
             {'name':'Each','model':'STANDARD','unitPrice':'0.333','minimum':'5','maximum':'30'},
             {'name':'Tiers','model':'GRADUATED','freeUnits':3,'flatFeeAtZero':true,'tiers':[
              {'upTo':10,'unitPrice':'7','flatFee':'10'},{'upTo':30,'unitPrice':'3','flatFee':'5'},{'unitPrice':'1'}]},
             {'name':'Volume','model':'VOLUME','tiers':[{'upTo':20,'unitPrice':'2','flatFee':'4'},{'unitPrice':'1'}]},
             {'name':'Packs','model':'PACKAGE','packageSize':7,'packagePrice':'10'},
             {'name':'Bundle','model':'BUNDLE','included':25,'bundlePrice':'50','overagePrice':'3','carriesOver':true},
             {'name':'Prepaid','model':'PREPAID','packUnits':20,'packPrice':'10'},
             {'name':'Gain','model':'GAIN_SHARE','baseline':70,'unitValue':'1.37','share':'33'},
             {'name':'Base','model':'BASELINE','volume':40,'volumePrice':'80','deadband':'10','additionalPrice':'2',
              'reducedPrice':'1'}]""";

    private static Balance left(int units) {
        return Balance.of(Quantity.of(units));
    }

    private static PricedMonth october(String before, String after) {
        return new PricedMonth(
                BilledMonth.whole(OCTOBER),
                EUR,
                List.of(new PricedMonth.Part(card(before), 15), new PricedMonth.Part(card(after), 16)));
    }

    private static RateCard card(String members) {
        try {
            return RateCardJson.stored(new ObjectMapper().readTree("{%s}".formatted(members.replace('\'', '"'))));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Rating rate(PricedMonth month, int before, int after) {
        return Rating.of(month, MonthUsage.first(month, mixes(before, after)));
    }

    private static List<String> said(PricedMonth month, int before, int after) {
        return rate(month, before, after).lines().stream()
                .map(line -> "%s %s %s %s"
                        .formatted(
                                line.part().map(Object::toString).orElse(""),
                                line.name(),
                                line.quantity(),
                                line.amount().amount())
                        .strip())
                .toList();
    }

    private static List<TicketMix> mixes(int before, int after) {
        return List.of(mix(before), mix(after));
    }

    private static TicketMix mix(int tickets) {
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        return tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(usual, tickets));
    }
}
