package org.manydesk.rating;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.manydesk.rating.PriceModel.Graduated;
import org.manydesk.rating.PriceModel.Packaged;
import org.manydesk.rating.PriceModel.Standard;
import org.manydesk.rating.PriceModel.Volume;
import org.manydesk.rating.Tiers.FeeAtZero;

/** A line of a rate card as a contract writes it in JSON; which fields it may have depends on its model. */
final class RateLineJson {

    private static final int LONGEST_NAME = 120;
    private static final Duration LONGEST_TIME = Duration.ofHours(24);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(120);
    private static final BigDecimal STEEPEST = BigDecimal.valueOf(1000);
    private static final Set<String> OF_EVERY_LINE = Set.of(
            "name",
            "charge",
            "model",
            "only",
            "quantity",
            "freeUnits",
            "minimum",
            "maximum",
            "afterHours",
            "holiday",
            "timePer",
            "minimumTime",
            "timeStep",
            "vatRate",
            "vatExemption");
    private static final Tiers NO_TIERS =
            new Tiers(List.of(new Tier(Optional.empty(), Price.ZERO, Price.ZERO)), FeeAtZero.WAIVED);

    /** The models by their names in JSON, with their own fields. */
    private enum Model {
        STANDARD("unitPrice"),
        GRADUATED("tiers", "flatFeeAtZero"),
        VOLUME("tiers", "flatFeeAtZero"),
        PACKAGE("packageSize", "packagePrice"),
        BUNDLE("included", "bundlePrice", "overagePrice", "carriesOver"),
        BASELINE("volume", "volumePrice", "deadband", "additionalPrice", "reducedPrice"),
        PREPAID("packUnits", "packPrice", "lowBalanceAt", "onEmpty", "unitPrice", "validFor"),
        GAIN_SHARE("baseline", "unitValue", "share");

        private final Set<String> fields;

        Model(String... own) {
            fields = new HashSet<>(OF_EVERY_LINE);
            fields.addAll(List.of(own));
        }

        boolean hasOnePrice() {
            return this == STANDARD || this == VOLUME;
        }
    }

    /** What happens when a prepaid pack is used up. */
    private enum OnEmpty {
        NEXT_PACK,
        UNIT_PRICE
    }

    private final Optional<Currency> currency;

    /** @param currency of what is charged, if that is known */
    RateLineJson(Optional<Currency> currency) {
        this.currency = currency;
    }

    /** Reads a line; faults go to the section, and the answer is then only a stand-in. */
    RateLine read(Section line) {
        var name = line.required("name", line.text("name", LONGEST_NAME), "?");
        var charge = line.choice("charge", Charge.class).orElse(Charge.PER_TICKET);
        var model = line.choice("model", Model.class);
        var price =
                line.required("model", model.map(known -> priceModel(line, known, charge)), new Standard(Price.ZERO));
        var limits = limits(line);
        var counted = counted(line, charge, price);
        var uplift = uplift(line);
        if (!uplift.isNone() && !mayBeUplifted(line, counted, limits, model)) uplift = Uplift.NONE;
        return new RateLine(name, counted, price, limits, uplift);
    }

    private static Counted counted(Section line, Charge charge, PriceModel model) {
        if (charge != Charge.PER_HOUR)
            for (var field : List.of("timePer", "minimumTime", "timeStep"))
                if (line.has(field)) line.fault(field, "is only for lines that are charged PER_HOUR");
        if (charge.isByUse()) {
            if (line.has("quantity")) line.fault("quantity", "is only for lines that count neither tickets nor hours");
            var only = line.has("only") ? SelectionJson.read(line.section("only")) : Selection.ALL;
            return charge.isPerTicket() ? Counted.tickets(only) : Counted.hours(only, hours(line));
        }
        for (var field : List.of("only", "freeUnits"))
            if (line.has(field)) line.fault(field, "is only for lines that are charged per ticket");
        var agreed = line.positive("quantity").map(Quantity::new);
        if (charge == Charge.PER_SEAT) line.required("quantity", agreed, Quantity.of(1));
        if (charge == Charge.PER_RESULT && line.has("quantity"))
            line.fault("quantity", "is not agreed but entered, month by month; the baseline holds until then");
        return new Counted(charge, Selection.ALL, agreed.or(model::monthly).orElse(Quantity.of(1)));
    }

    private static HourRule hours(Section line) {
        return new HourRule(
                line.choice("timePer", HourRule.Per.class).orElse(HourRule.Per.ENTRY),
                time(line, "minimumTime").orElse(Duration.ZERO),
                time(line, "timeStep").orElse(Duration.ofMinutes(1)));
    }

    private static Optional<Duration> time(Section line, String field) {
        var read = line.text(field, 20);
        var time = read.flatMap(RateLineJson::time)
                .filter(each -> each.toMinutes() >= 1
                        && each.compareTo(LONGEST_TIME) <= 0
                        && each.equals(each.truncatedTo(ChronoUnit.MINUTES)));
        if (read.isPresent() && time.isEmpty())
            line.fault(field, "must be a duration of whole minutes, from PT1M to PT24H, such as PT15M");
        return time;
    }

    private static Optional<Duration> time(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private Limits limits(Section line) {
        var free = line.notNegative("freeUnits").map(Quantity::new).orElse(Quantity.ZERO);
        var minimum = payable(line, "minimum").orElse(Price.ZERO);
        var maximum = payable(line, "maximum").filter(most -> isAtLeast(line, most, minimum));
        return new Limits(free, minimum, maximum);
    }

    private static Uplift uplift(Section line) {
        return new Uplift(
                line.percent("afterHours", STEEPEST).orElse(BigDecimal.ZERO),
                line.percent("holiday", STEEPEST).orElse(BigDecimal.ZERO));
    }

    /** An uplift is a share of a unit's price, which must not depend on the order in which units came. */
    private static boolean mayBeUplifted(Section line, Counted counted, Limits limits, Optional<Model> model) {
        var fits = counted.charge().isByUse()
                && counted.hours().per() == HourRule.Per.ENTRY
                && limits.freeUnits().isZero()
                && model.filter(Model::hasOnePrice).isPresent();
        if (!fits && model.isPresent())
            line.fault(
                    line.has("afterHours") ? "afterHours" : "holiday",
                    "needs tickets, or hours by ENTRY, at one price, STANDARD or VOLUME, without free units; else use a line with"
                            + " only.hours");
        return fits;
    }

    static boolean isAtLeast(Section line, Price maximum, Price minimum) {
        var fits = maximum.compareTo(minimum) >= 0;
        if (!fits) line.fault("maximum", "is below the minimum");
        return fits;
    }

    private PriceModel priceModel(Section line, Model model, Charge charge) {
        line.only(model.fields);
        if (!charge.takes(model.name())) line.fault("model", "does not fit a line that is charged " + charge);
        return switch (model) {
            case STANDARD -> new Standard(price(line, "unitPrice"));
            case GRADUATED -> new Graduated(tiers(line));
            case VOLUME -> new Volume(tiers(line));
            case PACKAGE -> new Packaged(size(line), due(line, "packagePrice"));
            case BUNDLE -> bundle(line);
            case BASELINE -> baseline(line);
            case PREPAID -> prepaid(line);
            case GAIN_SHARE -> gainShare(line);
        };
    }

    private static void mayNotBeFree(Section line) {
        if (line.has("freeUnits")) line.fault("freeUnits", "does not fit this model");
    }

    private static GainShare gainShare(Section line) {
        mayNotBeFree(line);
        var baseline = line.required("baseline", line.positive("baseline").map(Quantity::new), Quantity.of(1));
        var share = line.required("share", line.percent("share", HUNDRED), BigDecimal.ZERO);
        return new GainShare(baseline, price(line, "unitValue"), share);
    }

    private Prepaid prepaid(Section line) {
        mayNotBeFree(line);
        var units = line.required("packUnits", line.positive("packUnits").map(Quantity::new), Quantity.of(1));
        var low = line.notNegative("lowBalanceAt").map(Quantity::new).orElse(Quantity.ZERO);
        if (low.compareTo(units) >= 0) line.fault("lowBalanceAt", "must be less than the units of a pack");
        var each = line.choice("onEmpty", OnEmpty.class).orElse(OnEmpty.NEXT_PACK) == OnEmpty.UNIT_PRICE;
        if (!each && line.has("unitPrice")) line.fault("unitPrice", "is only for onEmpty UNIT_PRICE");
        var beyond = each ? Optional.of(price(line, "unitPrice")) : Optional.<Price>empty();
        var months = line.positive("validFor")
                .filter(number -> isMonths(line, number))
                .map(BigDecimal::intValue);
        return new Prepaid(new Prepaid.Pack(units, due(line, "packPrice"), months), low, beyond);
    }

    private static boolean isMonths(Section line, BigDecimal number) {
        var fits = number.stripTrailingZeros().scale() <= 0 && number.compareTo(LONGEST) <= 0;
        if (!fits) line.fault("validFor", "must be a whole number of months from 1 to " + LONGEST);
        return fits;
    }

    private static Price price(Section section, String field) {
        return section.required(field, section.notNegative(field).map(Price::new), Price.ZERO);
    }

    private Bundle bundle(Section line) {
        var included = line.required("included", line.positive("included").map(Quantity::new), Quantity.of(1));
        return new Bundle(included, due(line, "bundlePrice"), price(line, "overagePrice"), line.flag("carriesOver"));
    }

    private Banded baseline(Section line) {
        var volume = line.required("volume", line.positive("volume").map(Quantity::new), Quantity.of(1));
        var deadband = line.percent("deadband", HUNDRED).orElse(BigDecimal.ZERO);
        return new Banded(
                volume,
                due(line, "volumePrice"),
                deadband,
                price(line, "additionalPrice"),
                price(line, "reducedPrice"));
    }

    private Price due(Section line, String field) {
        return line.required(field, payable(line, field), Price.ZERO);
    }

    /** An amount that is charged as it stands. */
    Optional<Price> payable(Section section, String field) {
        return currency.map(known -> section.payable(field, known))
                .orElseGet(() -> section.notNegative(field))
                .map(Price::new);
    }

    private static Quantity size(Section line) {
        return line.required("packageSize", line.positive("packageSize").map(Quantity::new), Quantity.of(1));
    }

    private Tiers tiers(Section line) {
        var zero = line.flag("flatFeeAtZero") ? FeeAtZero.CHARGED : FeeAtZero.WAIVED;
        var sections = line.sections("tiers");
        var tiers = sections.stream().map(this::tier).toList();
        if (tiers.isEmpty()) line.fault("tiers", "must have at least one tier");
        var misfits = IntStream.range(0, tiers.size()).filter(i -> !fits(sections.get(i), tiers, i));
        var rising = misfits.count() == 0;
        return rising && !tiers.isEmpty() ? new Tiers(tiers, zero) : NO_TIERS;
    }

    private Tier tier(Section tier) {
        tier.only(Set.of("upTo", "unitPrice", "flatFee"));
        var fee = payable(tier, "flatFee").orElse(Price.ZERO);
        return new Tier(tier.positive("upTo").map(Quantity::new), price(tier, "unitPrice"), fee);
    }

    /** Whether a tier ends after the one before it; the last, and only the last, has no end. */
    private static boolean fits(Section section, List<Tier> tiers, int index) {
        var isLast = index == tiers.size() - 1;
        var end = tiers.get(index).upTo();
        if (end.isEmpty() && section.has("upTo")) return false; // unreadable, and said so
        if (isLast != end.isEmpty()) {
            section.fault(
                    "upTo",
                    isLast
                            ? "must be null in the last tier, which has no end"
                            : "is required in every tier but the last");
            return false;
        }
        var start = index == 0 ? Quantity.ZERO : tiers.get(index - 1).upTo().orElse(Quantity.ZERO);
        var rises = end.map(to -> to.compareTo(start) > 0).orElse(true);
        if (!rises) section.fault("upTo", "must be more than the tier before ends at");
        return rises;
    }
}
