package org.manydesk.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.Traits;
import org.manydesk.rating.Work;
import org.manydesk.rest.Json;

/**
 * A random price list in plain numbers, and what so many tickets cost by it, counted ticket by ticket without any class of
 * the product; {@link #card} says the same as a contract does.
 *
 * <p>Prices are in cents or, where it says so, in hundredths of a cent ({@code fine}). Under an index a unit price is rounded
 * to hundredths of a cent, what is charged as it stands to cents, and each line to cents.
 *
 * @param thousandth of a unit price in thousandths of the currency, so that lines have to be rounded
 * @param index by which prices are multiplied, in thousandths: 1031 is 103.1 of 100
 * @param percent off the sum; then {@code fixed} cents off
 * @param least cents of the whole bill at least; at most {@code least + room}
 */
record PlainDeal(
        Steps steps, Pieces pieces, More more, int thousandth, int index, int percent, int fixed, int least, int room) {

    /** A unit price in hundredths of a cent. */
    private long fine(long fine) {
        return (2 * fine * index + 1000) / 2000;
    }

    /** What is charged as it stands, in cents. */
    private long payable(long cents) {
        return (2 * cents * index + 1000) / 2000;
    }

    private long line(long fine, long cents) {
        return cents + Math.floorDiv(2 * fine + 100, 200);
    }

    /** Cents for a ticket up to the first bound, up to the second, and beyond; and for entering each step. */
    record Steps(int first, int second, List<Integer> cents, List<Integer> fees) {
        int of(int nth) {
            return nth <= first ? 0 : nth <= second ? 1 : 2;
        }

        /** How many tickets lie in a step. */
        private int in(int step, int tickets) {
            return (int) IntStream.rangeClosed(1, tickets)
                    .filter(nth -> of(nth) == step)
                    .count();
        }

        /** Whether tickets reach a step. */
        private boolean reach(int step, int tickets) {
            return tickets > 0 && of(tickets) >= step;
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
        int packages(int tickets) {
            var begun = 0;
            for (int nth = free + 1; nth <= tickets; nth += size) begun++;
            return begun;
        }
    }

    /**
     * What does not go by tickets alone: seats; packs that are paid in advance; a share of the tickets that are saved against a
     * number of them; work of so many minutes on each ticket, in steps of a quarter of an hour.
     */
    record More(int seats, int seat, int pack, int packPrice, int saved, int worth, int share, int minutes, int hour) {
        int packs(int tickets) {
            var bought = 0;
            for (int nth = 1; nth <= tickets; nth += pack) bought++;
            return bought;
        }

        /** Quarters of an hour that are charged for a ticket, at least two. */
        int quarters() {
            var quarters = 2;
            while (quarters * 15 < minutes) quarters++;
            return quarters;
        }
    }

    /** The month's bill in cents. */
    long bill(int tickets) {
        var lines = graduated(tickets) + volume(tickets) + pieces(tickets) + more(tickets);
        var reduced = BigDecimal.valueOf(lines * (100 - percent)).movePointLeft(2);
        var left = whole(reduced.subtract(BigDecimal.valueOf(fixed)).max(BigDecimal.ZERO));
        return Math.max(payable(least), Math.min(left, payable(least + room)));
    }

    /** The least and the most that a month costs, in cents. */
    long lowest() {
        return payable(least);
    }

    long highest() {
        return payable(least + room);
    }

    private long graduated(int tickets) {
        var fine = 0L;
        var fees = 0L;
        for (int step = 0; step < 3; step++) {
            fine += steps.in(step, tickets) * fine(100L * steps.cents().get(step));
            if (steps.reach(step, tickets)) fees += payable(steps.fees().get(step));
        }
        return line(fine, fees);
    }

    private long volume(int tickets) {
        if (tickets == 0) return 0;
        var step = steps.of(tickets);
        return line(
                tickets * fine(100L * steps.cents().get(step)),
                payable(steps.fees().get(step)));
    }

    private long pieces(int tickets) {
        var above = Math.max(0, tickets - pieces.volume()) * fine(100L * pieces.above());
        var below = Math.max(0, pieces.volume() - tickets) * fine(100L * pieces.below());
        return pieces.packages(tickets) * payable(pieces.price())
                + Math.max(0, line(above - below, payable(pieces.volumePrice())))
                + line(tickets * fine(10L * thousandth), 0);
    }

    private long more(int tickets) {
        var saved = Math.max(0, more.saved() - tickets);
        var gain = BigDecimal.valueOf(saved * fine(100L * more.worth()) * more.share())
                .movePointLeft(4);
        var hours = BigDecimal.valueOf((long) tickets * more.quarters() * fine(100L * more.hour()))
                .divide(BigDecimal.valueOf(400));
        return line(more.seats() * fine(100L * more.seat()), 0)
                + more.packs(tickets) * payable(more.packPrice())
                + whole(gain)
                + whole(hours);
    }

    /** The work on so many tickets, each known by its number. */
    List<Work> work(Traits traits, int tickets) {
        return IntStream.rangeClosed(1, tickets)
                .mapToObj(nth -> new Work(nth, nth, traits, Duration.ofMinutes(more.minutes())))
                .toList();
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
                 {"name":"Each","model":"STANDARD","unitPrice":"%s"},
                 {"name":"Seats","charge":"PER_SEAT","model":"STANDARD","quantity":"%d","unitPrice":"%s"},
                 {"name":"Packs","model":"PREPAID","packUnits":"%d","packPrice":"%s"},
                 {"name":"Saved","model":"GAIN_SHARE","baseline":"%d","unitValue":"%s","share":"%d"},
                 {"name":"Work","charge":"PER_HOUR","model":"STANDARD","unitPrice":"%s","minimumTime":"PT30M","timeStep":"PT15M"}],
                 "indexation":{"base":"1000","table":[{"from":"2026-01","index":"%d"}]},
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
                                more.seats(),
                                money(more.seat()),
                                more.pack(),
                                money(more.packPrice()),
                                more.saved(),
                                money(more.worth()),
                                more.share(),
                                money(more.hour()),
                                index,
                                percent,
                                money(fixed));
        return RateCardJson.stored(read(json));
    }

    static JsonNode read(String json) {
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
        var more = Combinators.combine(bound, cents, bound, cents, bound, cents, anyPercent(), cents)
                .flatAs((seats, seat, pack, packPrice, saved, worth, share, hour) -> Arbitraries.integers()
                        .between(1, 100)
                        .map(minutes -> new More(seats, seat, pack, packPrice, saved, worth, share, minutes, hour)));
        return Combinators.combine(
                        steps,
                        pieces,
                        more,
                        Arbitraries.integers().between(1, 9_999),
                        Arbitraries.of(1_000, 1_031, 987),
                        anyPercent(),
                        cents)
                .flatAs((step, piece, other, thousandth, index, off, fixed) -> Combinators.combine(
                                cents, Arbitraries.integers().between(0, 60_000))
                        .as((least, room) ->
                                new PlainDeal(step, piece, other, thousandth, index, off, fixed, least, room)));
    }

    /** A deal of which little but a volume price is left, and that falls: a ticket more may cost much less. */
    PlainDeal falling() {
        var cents = steps.cents().stream().sorted(Comparator.reverseOrder()).toList();
        var volume = new Steps(steps.first(), steps.second(), cents, List.of(0, 0, 0));
        var nothing = new Pieces(pieces.size(), 0, pieces.free(), pieces.volume(), pieces.volume() * 40, 0, 40);
        var none = new More(more.seats(), 0, more.pack(), 0, more.saved(), 0, 0, more.minutes(), 0);
        return new PlainDeal(volume, nothing, none, 1, index, percent, 0, 0, 1_000_000);
    }

    private static Arbitrary<Integer> anyPercent() {
        return Arbitraries.integers().between(0, 99);
    }
}
