package org.manydesk.rating;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.money.Money;

/**
 * What is charged for all that was used in a month, item by item: the lines of each part, then what holds for the whole
 * bill.
 */
record Whole(Map<Key, Item> items) {

    static final Whole NONE = new Whole(Map.of());

    /**
     * @param part from 0; empty for what holds for all parts together
     * @param vat  how the item is taxed
     */
    record Key(Optional<Integer> part, String name, VatTerm vat) {}

    /** @param amount the exact amount of the steps, rounded once; of an item of the whole bill what is left to round */
    record Item(Steps steps, Money amount) {
        static Item nothing(Currency currency) {
            return new Item(Steps.NONE, Money.zero(currency));
        }
    }

    static Whole of(PricedMonth month, Uses uses) {
        return new Making(month).make(uses);
    }

    Item item(Key key, Currency currency) {
        return items.getOrDefault(key, Item.nothing(currency));
    }

    private static final class Making {
        private final PricedMonth month;
        private final Map<Key, Item> items = new LinkedHashMap<>();
        private final Money[] sums;

        Making(PricedMonth month) {
            this.month = month;
            this.sums = month.parts().stream()
                    .map(part -> Money.zero(month.currency()))
                    .toArray(Money[]::new);
        }

        Whole make(Uses uses) {
            var courses = new HashMap<String, Map<Integer, Item>>();
            parts().forEach(part -> month.part(part).card().lines().forEach(line -> {
                var rated = courses.computeIfAbsent(line.name(), name -> CourseBill.of(month, name, uses));
                var key = new Key(
                        Optional.of(part),
                        line.name(),
                        month.part(part).card().vat().of(line));
                add(key, rated.getOrDefault(part, Item.nothing(month.currency())));
            }));
            discount();
            cut();
            raise();
            return new Whole(items);
        }

        private IntStream parts() {
            return IntStream.range(0, sums.length);
        }

        private void add(Key key, Item item) {
            items.put(key, item);
            key.part().ifPresent(part -> sums[part] = sums[part].plus(item.amount()));
        }

        /** Takes off what is charged, each way of taxing it in proportion. */
        private void share(Optional<Integer> part, String name, Adjustment step, Money amount) {
            var shares = shares(part);
            var exact = shares.of(step.amount());
            shares.of(amount)
                    .forEach((vat, share) -> add(
                            new Key(part, name, vat),
                            new Item(new Steps(List.of(), List.of(step.of(requireNonNull(exact.get(vat))))), share)));
        }

        /** What is charged so far, in a part or in all, by how it is taxed. */
        private VatShares shares(Optional<Integer> part) {
            var charges = items.entrySet().stream()
                    .filter(entry -> part.isEmpty() || entry.getKey().part().equals(part))
                    .map(entry -> new VatShares.Charge(
                            entry.getKey().vat(), entry.getValue().amount()))
                    .toList();
            var card = part.map(number -> month.part(number).card()).orElseGet(month::card);
            return VatShares.of(charges, card.vat().usual());
        }

        /** What is left is rounded after each discount, on the running total of the parts, so that the cents do not drift. */
        private void discount() {
            var before = Price.ZERO;
            var charged = Money.zero(month.currency());
            for (var part = 0; part < sums.length; part++) {
                var left = new Price(sums[part].amount());
                for (var whole : month.part(part).card().bill().discounts()) {
                    var discount = whole.during(month.covered(part));
                    var next = discount.leftOf(left);
                    var step = discount.shown(next.minus(left));
                    var amount = month.rounded(part, before.plus(next)).minus(charged.plus(sums[part]));
                    share(Optional.of(part), discount.name(), step, amount);
                    left = next;
                }
                before = before.plus(left);
                charged = charged.plus(sums[part]);
            }
        }

        /** A part without a maximum may cost what it costs; the others give their share by days. */
        private void cut() {
            if (parts().allMatch(part -> bill(part).maximum().isEmpty())) return;
            var most = parts().mapToObj(part -> bill(part)
                            .maximum()
                            .map(month.covered(part)::share)
                            .orElseGet(() -> new Price(sums[part].amount())))
                    .reduce(Price.ZERO, Price::plus);
            var over = rounded(most).minus(sum());
            if (over.isNegative()) share(Optional.empty(), RatedLine.CAP, step(Adjustment.Rule.MAXIMUM, over), over);
        }

        private void raise() {
            var least = parts().mapToObj(
                            part -> month.days(part).share(bill(part).minimum()))
                    .reduce(Price.ZERO, Price::plus);
            var missing = rounded(least).minus(sum());
            if (missing.amount().signum() <= 0) return;
            var key = new Key(
                    Optional.empty(), RatedLine.TRUE_UP, month.card().vat().usual());
            add(key, new Item(new Steps(List.of(), List.of(step(Adjustment.Rule.MINIMUM, missing))), missing));
        }

        private static Adjustment step(Adjustment.Rule rule, Money amount) {
            return Adjustment.of(rule, new Price(amount.amount()));
        }

        private Money sum() {
            return Money.sum(items.values().stream().map(Item::amount).toList(), month.currency());
        }

        private WholeBill bill(int part) {
            return month.part(part).card().bill().in(month.prices(part));
        }

        private Money rounded(Price exact) {
            return month.rounded(sums.length - 1, exact);
        }
    }
}
