package org.manydesk.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rest.Json;

/**
 * A random price list in plain numbers, and what so many tickets cost by it, counted ticket by ticket without any class of
 * the product; {@link #card} says the same as a contract does.
 *
 * @param thousandth of a unit price in thousandths of the currency, so that lines have to be rounded
 * @param percent off the sum; then {@code fixed} cents off
 * @param least cents of the whole bill at least; at most {@code least + room}
 */
record PlainDeal(Steps steps, Pieces pieces, int thousandth, int percent, int fixed, int least, int room) {

    /** Cents for a ticket up to the first bound, up to the second, and beyond; and for entering each step. */
    record Steps(int first, int second, List<Integer> cents, List<Integer> fees) {
        int of(int nth) {
            return nth <= first ? 0 : nth <= second ? 1 : 2;
        }

        long graduated(int tickets) {
            var sum = 0L;
            var entered = -1;
            for (int nth = 1; nth <= tickets; nth++) {
                sum += cents.get(of(nth));
                while (entered < of(nth)) sum += fees.get(++entered);
            }
            return sum;
        }

        long volume(int tickets) {
            return tickets == 0 ? 0 : (long) tickets * cents.get(of(tickets)) + fees.get(of(tickets));
        }

        String json() {
            return """
                    [{"upTo":%d,"unitPrice":"%s","flatFee":"%s"},{"upTo":%d,"unitPrice":"%s","flatFee":"%s"},\
                    {"upTo":null,"unitPrice":"%s","flatFee":"%s"}]"""
                    .formatted(
                            first,
                            money(cents.get(0)),
                            money(fees.get(0)),
                            second,
                            money(cents.get(1)),
                            money(fees.get(1)),
                            money(cents.get(2)),
                            money(fees.get(2)));
        }
    }

    /** Packages after some free tickets; and an expected volume with a price for each ticket above and one back below. */
    record Pieces(int size, int price, int free, int volume, int volumePrice, int above, int below) {
        long packages(int tickets) {
            var sum = 0L;
            for (int nth = free + 1; nth <= tickets; nth += size) sum += price;
            return sum;
        }

        /** Never less than nothing. */
        long baseline(int tickets) {
            var sum = (long) volumePrice;
            for (int nth = volume + 1; nth <= tickets; nth++) sum += above;
            for (int nth = tickets + 1; nth <= volume; nth++) sum -= below;
            return sum;
        }
    }

    /** The month's bill in cents. */
    long bill(int tickets) {
        var lines = steps.graduated(tickets)
                + steps.volume(tickets)
                + pieces.packages(tickets)
                + pieces.baseline(tickets)
                + whole(BigDecimal.valueOf((long) tickets * thousandth).movePointLeft(1));
        var reduced = BigDecimal.valueOf(lines * (100 - percent)).movePointLeft(2);
        var left = whole(reduced.subtract(BigDecimal.valueOf(fixed)).max(BigDecimal.ZERO));
        return Math.max(least, Math.min(left, least + room));
    }

    private static long whole(BigDecimal cents) {
        return cents.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    RateCard card() {
        var json =
                """
                {"rounding":"HALF_UP","vatRate":"20","minimum":"%s","maximum":"%s","lines":[
                 {"name":"Graduated","model":"GRADUATED","tiers":%s},
                 {"name":"Volume","model":"VOLUME","tiers":%s},
                 {"name":"Packages","model":"PACKAGE","packageSize":%d,"packagePrice":"%s","freeUnits":%d},
                 {"name":"Expected","model":"BASELINE","volume":%d,"volumePrice":"%s","additionalPrice":"%s","reducedPrice":"%s"},
                 {"name":"Each","model":"STANDARD","unitPrice":"%s"}],
                 "discounts":[{"name":"Percent","percent":"%d"},{"name":"Fixed","amount":"%s"}]}"""
                        .formatted(
                                money(least),
                                money(least + room),
                                steps.json(),
                                steps.json(),
                                pieces.size(),
                                money(pieces.price()),
                                pieces.free(),
                                pieces.volume(),
                                money(pieces.volumePrice()),
                                money(pieces.above()),
                                money(pieces.below()),
                                BigDecimal.valueOf(thousandth, 3).toPlainString(),
                                percent,
                                money(fixed));
        return RateCardJson.stored(read(json));
    }

    private static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static Arbitrary<PlainDeal> any() {
        var cents = Arbitraries.integers().between(0, 3_000);
        var bound = Arbitraries.integers().between(1, 12);
        var three = cents.list().ofSize(3);
        var steps = Combinators.combine(bound, bound, three, three)
                .as((first, more, prices, fees) -> new Steps(first, first + more, prices, fees));
        var pieces = Combinators.combine(bound, cents, bound, bound, cents, cents)
                .as((size, price, free, volume, volumePrice, above) ->
                        new Pieces(size, price, free, volume, volume * 40 + volumePrice, above, 40));
        return Combinators.combine(
                        steps,
                        pieces,
                        Arbitraries.integers().between(1, 9_999),
                        Arbitraries.integers().between(0, 99),
                        cents,
                        cents,
                        Arbitraries.integers().between(0, 60_000))
                .as(PlainDeal::new);
    }
}
