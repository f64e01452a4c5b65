package org.manydesk.document;

import static java.util.Map.entry;
import static org.manydesk.document.MoreVectorsTest.config;
import static org.manydesk.document.MoreVectorsTest.major;
import static org.manydesk.document.MoreVectorsTest.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.manydesk.money.Rounding;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Charge;
import org.manydesk.rating.Counted;
import org.manydesk.rating.HourRule;
import org.manydesk.rating.Indexation;
import org.manydesk.rating.Limits;
import org.manydesk.rating.MonthUsage;
import org.manydesk.rating.PeriodUsage;
import org.manydesk.rating.Price;
import org.manydesk.rating.PriceModel;
import org.manydesk.rating.PriceModel.Packaged;
import org.manydesk.rating.PriceModel.Standard;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.Rating;
import org.manydesk.rating.Selection;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Tier;
import org.manydesk.rating.Tiers;
import org.manydesk.rating.Traits;
import org.manydesk.rating.Uplift;
import org.manydesk.rating.Use;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.WholeBill;
import org.manydesk.rating.Work;
import org.manydesk.rating.WorkMix;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** How models that others call by another name are written on a rate card here. */
final class MoreModels {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String LINE = "Units";

    static final Map<String, Function<JsonNode, BigDecimal>> HERE = Map.ofEntries(
            entry("blocks_all_tiers", row -> blocks(config(row).get("tiers"), number(row, "units"), BigDecimal.ZERO)),
            entry(
                    "blocks_all_tiers_multi_unit",
                    row -> each(row, unit -> blocks(unit.get("tiers"), number(unit, "quantity"), BigDecimal.ZERO))),
            entry("blocks_all_tiers_delta", MoreModels::lateBlocks),
            entry("blocks_top_tier", row -> topBlocks(config(row).get("tiers"), number(row, "units"))),
            entry(
                    "blocks_top_tier_multi_unit",
                    row -> each(row, unit -> topBlocks(unit.get("tiers"), number(unit, "quantity")))),
            entry("graduated_capped", MoreModels::capped),
            entry("graduated_percentage", MoreModels::percentOfEach),
            entry("percentage", MoreModels::percentage),
            entry("dynamic", row -> lines(row, each(number(config(row), "multiplier")))),
            entry("flat_contract", MoreModels::flat),
            entry("minimum_units", MoreModels::minimum),
            entry("time", row -> time(row, new Standard(new Price(rate(row, "hourly_rate"))))),
            entry("time_overtime", MoreModels::overtime),
            entry("upgrade", MoreModels::upgrade));

    private MoreModels() {}

    private static BigDecimal each(JsonNode row, Function<JsonNode, BigDecimal> priced) {
        return StreamSupport.stream(config(row).get("units").spliterator(), false)
                .map(priced)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A line of packages for each tier, with the units of the tiers before it free, up to so many packages. */
    private static BigDecimal blocks(JsonNode tiers, BigDecimal units, BigDecimal billed) {
        var lines = new ArrayList<RateLine>();
        var before = BigDecimal.ZERO;
        for (var tier : tiers) {
            var size = new BigDecimal(tier.get(0).asText());
            var most = tier.get(1).asInt();
            var price = Price.parse(tier.get(2).asText());
            var cap = most < 0 ? Optional.<Price>empty() : Optional.of(price.times(Quantity.of(most)));
            lines.add(RateLine.perTicket(LINE + lines.size(), new Packaged(new Quantity(size), price))
                    .within(new Limits(new Quantity(before), Price.ZERO, cap)));
            before = before.add(size.multiply(BigDecimal.valueOf(Math.max(0, most))));
        }
        return bill(lines, units.subtract(billed), billed);
    }

    private static BigDecimal lateBlocks(JsonNode row) {
        var config = config(row);
        if (config.has("units"))
            return each(row, unit -> blocks(unit.get("tiers"), number(unit, "now"), number(unit, "billed")));
        var tiers = config.get("tiers");
        var size = new BigDecimal(tiers.at("/0/0").asText());
        var billed = number(config, "billed_amount").multiply(size);
        return blocks(tiers, number(row, "units"), billed);
    }

    private static BigDecimal topBlocks(JsonNode tiers, BigDecimal units) {
        var list = new ArrayList<Tier>();
        var upTo = BigDecimal.ZERO;
        for (var i = 0; i < tiers.size(); i++) {
            upTo = upTo.add(BigDecimal.valueOf(tiers.get(i).get(1).asInt()));
            var end = i == tiers.size() - 1 ? Optional.<Quantity>empty() : Optional.of(new Quantity(upTo));
            list.add(new Tier(end, Price.parse(tiers.get(i).get(2).asText()), Price.ZERO));
        }
        var volume = new PriceModel.Volume(new Tiers(list, Tiers.FeeAtZero.WAIVED));
        return bill(List.of(RateLine.perTicket(LINE, volume)), units, BigDecimal.ZERO);
    }

    private static BigDecimal capped(JsonNode row) {
        var config = config(row);
        var limits = new Limits(Quantity.ZERO, Price.ZERO, Optional.of(new Price(number(config, "tier_cap"))));
        var price = Price.parse(config.at("/tiers/0/1").asText());
        return lines(row, RateLine.perTicket(LINE, new Standard(price)).within(limits));
    }

    /** A hundredth of each unit is a price of 0.01. */
    private static BigDecimal percentOfEach(JsonNode row) {
        var list = new ArrayList<Tier>();
        for (var tier : config(row).get("tiers")) {
            var end = Optional.of(tier.get(0)).filter(to -> !to.isNull()).map(to -> Quantity.parse(to.asText()));
            var share = new BigDecimal(tier.get(1).asText()).movePointLeft(2);
            list.add(new Tier(end, new Price(share), Price.parse(tier.get(2).asText())));
        }
        var graduated = new PriceModel.Graduated(new Tiers(list, Tiers.FeeAtZero.CHARGED));
        return lines(row, RateLine.perTicket(LINE, graduated));
    }

    /** A share of what is counted, and a price for each event: lines of their own, before rounding. */
    private static BigDecimal percentage(JsonNode row) {
        var config = config(row);
        var share = each(number(config, "rate_percent").movePointLeft(2));
        var exact = rate(List.of(share), number(row, "units"), BigDecimal.ZERO)
                .lines()
                .getFirst()
                .exact()
                .value();
        if (!config.has("fixed_per_paid_event")) return exact;
        var events = BigDecimal.valueOf(config.get("events").size());
        return exact.add(bill(List.of(each(number(config, "fixed_per_paid_event"))), events, BigDecimal.ZERO));
    }

    private static RateLine each(BigDecimal price) {
        return RateLine.perTicket(LINE, new Standard(new Price(price)));
    }

    private static BigDecimal flat(JsonNode row) {
        return lines(row, monthly(rate(row, "rate")));
    }

    private static RateLine monthly(BigDecimal price) {
        var once = new Counted(Charge.PER_MONTH, Selection.ALL, Quantity.of(1));
        return new RateLine(LINE, once, new Standard(new Price(price)), Limits.NONE, Uplift.NONE);
    }

    /** So many units at least are so much money at least. */
    private static BigDecimal minimum(JsonNode row) {
        var price = new Price(rate(row, "unit_price"));
        var least = price.times(new Quantity(number(config(row), "minimum_units")));
        var line = RateLine.perTicket(LINE, new Standard(price))
                .within(new Limits(Quantity.ZERO, least, Optional.empty()));
        return lines(row, line);
    }

    private static BigDecimal overtime(JsonNode row) {
        var ordinary = new Tier(
                Optional.of(new Quantity(number(config(row), "overtime_after_hours"))),
                new Price(rate(row, "hourly_rate")),
                Price.ZERO);
        var over = new Tier(Optional.empty(), new Price(rate(row, "overtime_rate")), Price.ZERO);
        return time(row, new PriceModel.Graduated(new Tiers(List.of(ordinary, over), Tiers.FeeAtZero.WAIVED)));
    }

    private static BigDecimal time(JsonNode row, PriceModel model) {
        var config = config(row);
        var rule = new HourRule(
                HourRule.Per.ENTRY,
                Duration.ofMinutes(config.path("minimum_minutes").asInt(0)),
                Duration.ofMinutes(Math.max(1, config.path("round_up_minutes").asInt(1))));
        var line = new RateLine(LINE, Counted.hours(Selection.ALL, rule), model, Limits.NONE, Uplift.NONE);
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, org.manydesk.rating.Hours.IN_HOURS);
        var work = new Work(1, 1, usual, Duration.ofMinutes(row.get("units").asInt()));
        var month = PricedMonth.of(BilledMonth.asAgreed(), EUR, card(List.of(line)));
        var mix = new TicketMix(Map.of(), WorkMix.of(List.of(work)));
        return Rating.of(month, MonthUsage.first(month, List.of(mix))).total().amount();
    }

    /** What begins is charged whole; what ends early costs so many days less. */
    private static BigDecimal upgrade(JsonNode row) {
        var config = config(row);
        var period = PriceVectors.month(config.get("period_days").asInt());
        var used = new BilledMonth(
                period, period.lengthOfMonth() - config.get("unused_days").asInt(), Map.of());
        var old = card(List.of(monthly(number(config, "old"))));
        var left = Rating.of(old, EUR, PeriodUsage.sample(used, old, Quantity.ZERO))
                .total()
                .amount();
        return bill(List.of(monthly(number(config, "new"))), BigDecimal.ONE, BigDecimal.ZERO)
                .add(left)
                .subtract(number(config, "old"));
    }

    private static BigDecimal rate(JsonNode row, String field) {
        return major(row, config(row).get(field).asText());
    }

    private static BigDecimal lines(JsonNode row, RateLine... lines) {
        return bill(List.of(lines), number(row, "units"), BigDecimal.ZERO);
    }

    private static BigDecimal bill(List<RateLine> lines, BigDecimal fresh, BigDecimal billed) {
        return rate(lines, fresh, billed).total().amount();
    }

    private static Rating rate(List<RateLine> lines, BigDecimal fresh, BigDecimal billed) {
        var card = card(lines);
        var names = lines.stream().map(RateLine::name).toList();
        return Rating.of(
                card,
                EUR,
                new PeriodUsage(
                        BilledMonth.asAgreed(),
                        uses(names, fresh),
                        billed.signum() == 0 ? Optional.empty() : Optional.of(uses(names, billed))));
    }

    private static Map<String, Use> uses(List<String> names, BigDecimal units) {
        return names.stream()
                .collect(java.util.stream.Collectors.toMap(name -> name, name -> Use.of(new Quantity(units))));
    }

    private static RateCard card(List<RateLine> lines) {
        return new RateCard(Rounding.HALF_UP, VatRate.ZERO, lines, WholeBill.NONE, Indexation.NONE);
    }
}
