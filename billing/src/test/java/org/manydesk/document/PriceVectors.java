package org.manydesk.document;

import static java.util.Map.entry;
import static org.manydesk.document.MoreVectorsTest.config;
import static org.manydesk.document.MoreVectorsTest.major;
import static org.manydesk.document.MoreVectorsTest.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Balance;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Bundle;
import org.manydesk.rating.Charge;
import org.manydesk.rating.Counted;
import org.manydesk.rating.Discount;
import org.manydesk.rating.Indexation;
import org.manydesk.rating.Limits;
import org.manydesk.rating.MonthUsage;
import org.manydesk.rating.PeriodUsage;
import org.manydesk.rating.Price;
import org.manydesk.rating.PriceModel;
import org.manydesk.rating.PriceModel.Standard;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.Rating;
import org.manydesk.rating.Selection;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Tier;
import org.manydesk.rating.Tiers;
import org.manydesk.rating.Uplift;
import org.manydesk.rating.Use;
import org.manydesk.rating.Uses;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.WholeBill;

/** How published figures on retainers, bundles, commitments, caps and discounts are worked out here. */
final class PriceVectors {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String USAGE = "Usage";
    private static final Price ONE = Price.parse("1");

    static final Map<String, Function<JsonNode, BigDecimal>> HERE = Map.ofEntries(
            entry("min_commitment", PriceVectors::trueUp),
            entry("proration_days", row -> total(card(List.of(retainer(row, "amount"))), row)),
            entry("proration_days_plus_tax", row -> total(card(List.of(retainer(row, "amount"))), row)),
            entry("credit_note_prorated", row -> total(card(List.of(retainer(row, "amount"))), row)),
            entry("proration_cycles", row -> fractions(config(row).get("parts"), BigDecimal.ONE, 9)),
            entry("proration_invoice", PriceVectors::phases),
            entry("proration_credit", PriceVectors::unused),
            entry("upgrade_net", PriceVectors::upgraded),
            entry("volume_prorated", PriceVectors::partOfVolume),
            entry("recurring_quantity", row -> total(card(List.of(seats(row))), row)),
            entry("bucket_overage", PriceVectors::overage),
            entry("bucket_rollover", PriceVectors::overageUnits),
            entry("max_spend", PriceVectors::capped),
            entry("discount_then_max_spend", PriceVectors::discountedAndCapped),
            entry("coupons", PriceVectors::coupons),
            entry("discounts_in_order", PriceVectors::discounts));

    private PriceVectors() {}

    private static BilledMonth month(JsonNode config, Map<String, Balance> carried) {
        var all = config.path("period_days").asInt(31);
        var period = month(all);
        return new BilledMonth(period, all == 1 ? 31 : config.path("days").asInt(period.lengthOfMonth()), carried);
    }

    static YearMonth month(int days) {
        return switch (days) {
            case 28 -> YearMonth.of(2026, 2);
            case 29 -> YearMonth.of(2028, 2);
            case 30 -> YearMonth.of(2026, 4);
            default -> YearMonth.of(2026, 1);
        };
    }

    private static BigDecimal trueUp(JsonNode row) {
        var config = config(row);
        var lines = new ArrayList<RateLine>();
        if (config.has("subscription_fee")) lines.add(retainer(row, "subscription_fee"));
        lines.add(RateLine.perTicket(USAGE, new Standard(ONE)));
        var used = config.has("billed")
                ? major(row, config.get("billed").asText())
                : StreamSupport.stream(config.path("usage_fees").spliterator(), false)
                        .map(fee -> major(row, fee.asText()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var least = WholeBill.atLeast(new Price(major(row, config.get("minimum").asText())));
        return rate(card(lines, least), month(config, Map.of()), used)
                .line(RatedLine.TRUE_UP)
                .map(line -> line.amount().amount())
                .orElse(BigDecimal.ZERO);
    }

    private static RateLine retainer(JsonNode row, String amount) {
        var price = new Price(major(row, config(row).get(amount).asText()));
        return agreed(Charge.PER_MONTH, price, Quantity.of(1));
    }

    private static RateLine seats(JsonNode row) {
        var price = new Price(major(row, config(row).get("unit_price").asText()));
        return agreed(Charge.PER_SEAT, price, new Quantity(number(row, "units")));
    }

    private static RateLine agreed(Charge charge, Price price, Quantity units) {
        var counted = new Counted(charge, Selection.ALL, units);
        return new RateLine("Agreed", counted, new Standard(price), Limits.NONE, Uplift.NONE);
    }

    private static BigDecimal total(RateCard card, JsonNode row) {
        var rating = rate(card, month(config(row), Map.of()), BigDecimal.ZERO);
        if (!config(row).has("tax_percent")) return rating.total().amount();
        var vat = new Vat(Vat.Category.STANDARD, new VatRate(number(config(row), "tax_percent")));
        return rating.total()
                .plus(Totals.group(vat, rating.total(), Rounding.HALF_UP).tax())
                .amount();
    }

    /** Whole months and parts of months, each a bill of its own. */
    private static BigDecimal fractions(JsonNode cycles, BigDecimal rate, int decimals) {
        var sum = BigDecimal.ZERO;
        for (var cycle : cycles) {
            var of = cycle.get(1).asInt();
            var price = new Price(rate);
            var exact = of == 1
                    ? price.times(Quantity.of(cycle.get(0).asInt())).value()
                    : exact(price, cycle.get(0).asInt(), of);
            sum = sum.add(exact.setScale(decimals, RoundingMode.HALF_UP));
        }
        return sum;
    }

    private static BigDecimal exact(Price price, int days, int of) {
        return rate(
                        card(List.of(agreed(Charge.PER_MONTH, price, Quantity.of(1)))),
                        new BilledMonth(month(of), days, Map.of()),
                        BigDecimal.ZERO)
                .lines()
                .getFirst()
                .exact()
                .value();
    }

    private static BigDecimal phases(JsonNode row) {
        var config = config(row);
        if (config.has("rate")) return fractions(config.get("cycles"), number(config, "rate"), 2);
        return StreamSupport.stream(config.get("phases").spliterator(), false)
                .map(phase -> fractions(phase.get("cycles"), number(phase, "rate"), 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A month that ends early costs so much less. */
    private static BigDecimal unused(JsonNode row) {
        var config = config(row);
        var all = config.get("period_days").asInt();
        var price = new Price(number(config, "rate"));
        return exact(price, all - config.get("unused_days").asInt(), all).subtract(price.value());
    }

    /** What an amendment in the middle of a month adds to its bill. */
    private static BigDecimal upgraded(JsonNode row) {
        var config = config(row);
        var left = config.get("days_left").asInt();
        var all = config.get("period_days").asInt();
        var parts = new ArrayList<PricedMonth.Part>();
        if (left < all) parts.add(new PricedMonth.Part(card(List.of(retainer(row, "old"))), all - left));
        if (left > 0) parts.add(new PricedMonth.Part(card(List.of(retainer(row, "new"))), left));
        var month = new PricedMonth(BilledMonth.whole(month(all)), EUR, parts);
        var bill = Rating.of(month, MonthUsage.first(month, Collections.nCopies(parts.size(), TicketMix.NONE)));
        return bill.total().amount().subtract(major(row, config.get("old").asText()));
    }

    /** The tier is found by all units of the month, the price is for those of one part. */
    private static BigDecimal partOfVolume(JsonNode row) {
        var config = config(row);
        var tiers = new ArrayList<Tier>();
        for (var tier : config.get("tiers")) {
            var end = Optional.of(tier.get(0)).filter(to -> !to.isNull()).map(to -> Quantity.parse(to.asText()));
            tiers.add(new Tier(
                    end,
                    Price.parse(tier.get(1).asText()),
                    Price.parse(tier.get(2).asText())));
        }
        var card = card(
                List.of(RateLine.perTicket(USAGE, new PriceModel.Volume(new Tiers(tiers, Tiers.FeeAtZero.WAIVED)))));
        var part = new PricedMonth.Part(card, 15);
        var month = new PricedMonth(BilledMonth.whole(month(30)), EUR, List.of(part, part));
        var units = number(row, "units");
        var rest = number(config, "full_units_for_tier").subtract(units);
        var uses = Stream.of(units, rest)
                .map(used -> Map.of(USAGE, Use.of(new Quantity(used))))
                .toList();
        return Rating.of(month, new MonthUsage(new Uses(uses), Optional.empty()))
                .lines()
                .getFirst()
                .amount()
                .amount();
    }

    private static BigDecimal overage(JsonNode row) {
        var config = config(row);
        var hourly = config.has("overage_hourly");
        var price = major(
                row, config.get(hourly ? "overage_hourly" : "overage_unit").asText());
        var each = hourly ? price.divide(BigDecimal.valueOf(60)) : price;
        return bundled(config, hourly ? "minutes" : "units", new Price(each))
                .total()
                .amount();
    }

    private static BigDecimal overageUnits(JsonNode row) {
        return bundled(config(row), "minutes", ONE).total().amount();
    }

    private static Rating bundled(JsonNode config, String unit, Price overage) {
        var included = new Quantity(number(config, "included_" + unit));
        var carried =
                config.path("rollover_minutes").asInt(config.path("rolled_over").asInt(0));
        var line = RateLine.perTicket(USAGE, new Bundle(included, Price.ZERO, overage, true));
        var month = month(config, Map.of(USAGE, Balance.of(Quantity.of(carried))));
        return rate(card(List.of(line)), month, number(config, "used_" + unit));
    }

    private static BigDecimal capped(JsonNode row) {
        var config = config(row);
        var now = config.has("multiplier")
                ? number(config, "multiplier").multiply(number(row, "units"))
                : StreamSupport.stream(config.get("lines").spliterator(), false)
                        .map(line -> new BigDecimal(line.asText()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var limits = new Limits(Quantity.ZERO, Price.ZERO, Optional.of(new Price(number(config, "maximum"))));
        var line = RateLine.perTicket(USAGE, new Standard(ONE)).within(limits);
        return late(card(List.of(line)), now, number(config, "billed_before"));
    }

    /** Half of what seven units cost was billed before. */
    private static BigDecimal discountedAndCapped(JsonNode row) {
        var config = config(row);
        var each = new Price(number(config, "unit_price"));
        var off = new Discount.Percent("Discount", number(config, "discount_percent"));
        var bill = new WholeBill(Price.ZERO, Optional.of(new Price(number(config, "maximum"))), List.of(off));
        var card = card(List.of(RateLine.perTicket(USAGE, new Standard(each))), bill);
        return late(card, number(row, "units"), BigDecimal.valueOf(7));
    }

    private static BigDecimal coupons(JsonNode row) {
        var off = new ArrayList<Discount>();
        for (var coupon : config(row).get("coupons")) {
            var text = coupon.asText();
            var name = "Coupon " + off.size();
            off.add(
                    text.endsWith("%")
                            ? new Discount.Percent(name, new BigDecimal(text.replace("%", "")))
                            : new Discount.Fixed(name, Price.parse(text)));
        }
        var all = major(row, config(row).get("subtotal").asText());
        return all.subtract(discounted(all, off));
    }

    private static BigDecimal discounts(JsonNode row) {
        var config = config(row);
        var off = List.<Discount>of(
                new Discount.Fixed("B", new Price(major(row, config.get("fixed").asText()))),
                new Discount.Fixed(
                        "C",
                        new Price(major(row, config.get("adjustment").asText()).abs())),
                new Discount.Percent("A", number(config, "percent")));
        return discounted(major(row, config.get("subtotal").asText()), off);
    }

    private static BigDecimal discounted(BigDecimal subtotal, List<Discount> off) {
        var lines = List.of(RateLine.perTicket(USAGE, new Standard(ONE)));
        var card = card(lines, new WholeBill(Price.ZERO, Optional.empty(), off));
        return rate(card, BilledMonth.asAgreed(), subtotal).total().amount();
    }

    private static RateCard card(List<RateLine> lines) {
        return card(lines, WholeBill.NONE);
    }

    private static RateCard card(List<RateLine> lines, WholeBill bill) {
        return new RateCard(Rounding.HALF_UP, VatRate.ZERO, lines, bill, Indexation.NONE);
    }

    private static Rating rate(RateCard card, BilledMonth month, BigDecimal units) {
        return Rating.of(card, EUR, PeriodUsage.sample(month, card, new Quantity(units)));
    }

    private static BigDecimal late(RateCard card, BigDecimal units, BigDecimal before) {
        var fresh = Map.of(USAGE, Use.of(new Quantity(units)));
        var rated = Map.of(USAGE, Use.of(new Quantity(before)));
        return Rating.of(card, EUR, new PeriodUsage(BilledMonth.asAgreed(), fresh, Optional.of(rated)))
                .total()
                .amount();
    }
}
