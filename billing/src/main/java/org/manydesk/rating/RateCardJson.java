package org.manydesk.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.manydesk.money.Rounding;
import org.manydesk.rest.Json;

/**
 * A rate card as a contract writes it in JSON. Absent: rounding is HALF_UP, no minimum, maximum, discount or index, no
 * VAT, a line is taxed as the card, counters go on at an amendment, a line is charged per ticket, for each of them.
 *
 * <p>What is charged as it stands, that is a minimum, a maximum, a flat fee or the price of a package, has at most the
 * decimals of the contract's currency. A unit price may have more, up to ten; what the units cost is rounded once per
 * line. (source: ISO 4217; EN 16931 BR-DEC, which binds amounts and leaves BT-146, the unit price, free)
 */
public final class RateCardJson {

    private static final int LONGEST_NAME = 120;

    /** Working days within which a query on a line of the bill is answered. */
    private static final int LEAST_DAYS = 1;

    private static final int MOST_DAYS = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RateCardJson() {}

    /** A card that charges nothing, as JSON. Nobody can agree on one; who pays for a group may go without a card. */
    public static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode().set("lines", JsonNodeFactory.instance.arrayNode());
    }

    /** Reads a card that was found sound when it was agreed on. */
    public static RateCard stored(JsonNode json) {
        var section = Section.of(json, "/rateCard");
        var card = read(section, Optional.empty(), 0);
        section.accept();
        return card.orElseThrow();
    }

    /**
     * Reads a card that is part of a larger document, whose reader accepts the whole; empty when the card has faults.
     *
     * @param currency of the contract; where it is not known, amounts may have any decimals
     */
    public static Optional<RateCard> read(Section card, Optional<Currency> currency) {
        return read(card, currency, 1);
    }

    /** The same card without anything that it charges: what is left is how it rounds, and its VAT. */
    public static JsonNode withoutCharges(JsonNode card) {
        var rest = Json.mapper().createObjectNode();
        for (var kept : List.of("rounding", "vatRate", "vatExemption"))
            if (card.has(kept)) rest.set(kept, card.get(kept));
        rest.putArray("lines");
        return rest;
    }

    private static Optional<RateCard> read(Section card, Optional<Currency> currency, int leastLines) {
        var amounts = new RateLineJson(currency);
        card.only(Set.of(
                "rounding",
                "minimum",
                "maximum",
                "vatRate",
                "vatExemption",
                "lines",
                "discounts",
                "indexation",
                "answerWithin",
                "tiersAtAmendment"));
        card.whole("answerWithin", LEAST_DAYS, MOST_DAYS);
        var rounding = card.choice("rounding", Rounding.class).orElse(Rounding.HALF_UP);
        var minimum = amounts.payable(card, "minimum").orElse(Price.ZERO);
        var maximum = amounts.payable(card, "maximum").filter(most -> RateLineJson.isAtLeast(card, most, minimum));
        var usual = VatJson.read(card).orElse(VatTerm.NONE);
        var sections = card.sections("lines");
        var lines = sections.stream().map(amounts::read).toList();
        var vat = new VatTerms(usual, VatJson.ofLines(sections, lines));
        if (lines.size() < leastLines) card.fault("lines", "must have at least one line");
        var reduced = card.sections("discounts");
        var discounts = reduced.stream().map(one -> discount(one, amounts)).toList();
        var indexation = card.has("indexation") ? indexation(card.section("indexation")) : Indexation.NONE;
        var counters = card.choice("tiersAtAmendment", Counters.class).orElse(Counters.CONTINUE);
        refuseSameNames(sections, lines, reduced, discounts);
        return card.isFaultless()
                ? Optional.of(new RateCard(
                        rounding, vat, lines, new WholeBill(minimum, maximum, discounts), indexation, counters))
                : Optional.empty();
    }

    private static Discount discount(Section discount, RateLineJson amounts) {
        discount.only(Set.of("name", "percent", "amount"));
        var name = discount.required("name", discount.text("name", LONGEST_NAME), "?");
        var percent = discount.percent("percent", HUNDRED);
        var amount = amounts.payable(discount, "amount");
        if (discount.has("percent") == discount.has("amount"))
            discount.fault("percent", "or amount must be given, and not both");
        return percent.<Discount>map(share -> new Discount.Percent(name, share))
                .orElseGet(() -> new Discount.Fixed(name, amount.orElse(Price.ZERO)));
    }

    private static Indexation indexation(Section section) {
        section.only(Set.of("base", "table"));
        var base = section.required("base", section.positive("base"), BigDecimal.ONE);
        var entries = new ArrayList<Indexation.Entry>();
        for (var row : section.sections("table")) {
            row.only(Set.of("from", "index"));
            var from = row.required("from", row.month("from"), BilledMonth.FIRST);
            var index = row.required("index", row.positive("index"), BigDecimal.ONE);
            if (entries.stream().anyMatch(entry -> entry.from().equals(from)))
                row.fault("from", "is a month that has an index already");
            else entries.add(new Indexation.Entry(from, index));
        }
        return new Indexation(base, entries);
    }

    private static void refuseSameNames(
            List<Section> lines, List<RateLine> named, List<Section> discounts, List<Discount> off) {
        var names = new HashSet<>(RatedLine.OWN_NAMES);
        refuse(lines, named.stream().map(RateLine::name).toList(), names);
        refuse(discounts, off.stream().map(Discount::name).toList(), names);
    }

    private static void refuse(List<Section> sections, List<String> given, Set<String> taken) {
        IntStream.range(0, given.size()).filter(i -> !taken.add(given.get(i))).forEach(i -> sections.get(i)
                .fault("name", "is the name of another line"));
    }
}
