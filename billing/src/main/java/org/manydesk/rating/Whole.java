package org.manydesk.rating;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.manydesk.money.Money;

/** What a card charges for all that was used in a month, item by item: its lines, then what holds for the whole bill. */
record Whole(Map<String, Item> items) {

    static final Whole NONE = new Whole(Map.of());

    /** @param amount the exact amount of the steps, rounded once; of an item of the whole bill what is left to round */
    record Item(Steps steps, Money amount) {
        static Item nothing(Currency currency) {
            return new Item(Steps.NONE, Money.zero(currency));
        }
    }

    /** @param use of each line */
    static Whole of(RateCard card, Currency currency, Function<String, Use> use, BilledMonth month) {
        return new Making(card, currency, month).make(use);
    }

    Item item(String name, Currency currency) {
        return items.getOrDefault(name, Item.nothing(currency));
    }

    private static final class Making {
        private final RateCard card;
        private final Currency currency;
        private final BilledMonth month;
        private final Indexed prices;
        private final WholeBill bill;
        private final Map<String, Item> items = new LinkedHashMap<>();
        private Money sum;

        Making(RateCard card, Currency currency, BilledMonth month) {
            this.card = card;
            this.currency = currency;
            this.month = month;
            this.prices = card.prices(month, currency);
            this.bill = card.bill().in(prices);
            this.sum = Money.zero(currency);
        }

        Whole make(Function<String, Use> use) {
            card.lines().forEach(line -> line(line, use.apply(line.name())));
            discount();
            bill.maximum().map(this::rounded).ifPresent(this::cutTo);
            raiseTo(rounded(month.share(bill.minimum())));
            return new Whole(items);
        }

        private void line(RateLine line, Use use) {
            var steps = line.in(prices).rate(use, month);
            add(line.name(), prices.changesNothing() ? steps : steps.with(prices.shown()), rounded(steps.exact()));
        }

        private void add(String name, Steps steps, Money amount) {
            items.put(name, new Item(steps, amount));
            sum = sum.plus(amount);
        }

        /** What is left is rounded after each discount, on the running total, so that the cents do not drift. */
        private void discount() {
            var left = new Price(sum.amount());
            for (var discount : bill.discounts()) {
                var next = discount.leftOf(left);
                var taken = next.minus(left);
                var amount = rounded(next).minus(sum);
                add(discount.name(), new Steps(List.of(), List.of(discount.shown(taken))), amount);
                left = next;
            }
        }

        private void cutTo(Money most) {
            if (sum.compareTo(most) > 0) add(RatedLine.CAP, Adjustment.Rule.MAXIMUM, most.minus(sum));
        }

        private void raiseTo(Money least) {
            if (sum.compareTo(least) < 0) add(RatedLine.TRUE_UP, Adjustment.Rule.MINIMUM, least.minus(sum));
        }

        private void add(String name, Adjustment.Rule rule, Money amount) {
            add(name, new Steps(List.of(), List.of(Adjustment.of(rule, new Price(amount.amount())))), amount);
        }

        private Money rounded(Price exact) {
            return card.rounded(exact, currency);
        }
    }
}
