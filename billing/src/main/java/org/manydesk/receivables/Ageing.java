package org.manydesk.receivables;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.manydesk.money.Money;
import org.manydesk.tenant.ClientName;

/**
 * What a client owes in one currency, by how long it is due.
 *
 * @param sums of each age, zero where there is nothing
 */
public record Ageing(ClientName client, Map<Age, Money> sums) {
    /** How long something has been due, in whole days. */
    public enum Age {
        /** More was paid than is owed. */
        OWED_TO_CLIENT(Long.MIN_VALUE),
        NOT_DUE(Long.MIN_VALUE),
        UP_TO_30(1),
        UP_TO_60(31),
        UP_TO_90(61),
        OVER_90(91);

        private final long from;

        Age(long from) {
            this.from = from;
        }

        /** Of something that is due on a day, or was. */
        static Age of(LocalDate due, LocalDate today) {
            var days = ChronoUnit.DAYS.between(due, today);
            return Arrays.stream(values())
                    .filter(age -> age.from <= days)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /**
     * Something that is open.
     *
     * @param open negative where the client is owed
     */
    public record Item(ClientName client, LocalDate due, Money open) {
        Age age(LocalDate today) {
            return open.isNegative() ? Age.OWED_TO_CLIENT : Age.of(due, today);
        }
    }

    private record Key(ClientName client, String currency) {}

    public Ageing {
        sums = Map.copyOf(sums);
    }

    /** By client's name, then currency. */
    static List<Ageing> of(List<Item> items, LocalDate today) {
        var found = new LinkedHashMap<Key, Map<Age, Money>>();
        items.stream()
                .sorted(Comparator.comparing((Item item) -> item.client().name())
                        .thenComparing(item -> item.client().key())
                        .thenComparing(item -> item.open().currency().getCurrencyCode()))
                .forEach(item -> found.computeIfAbsent(
                                new Key(item.client(), item.open().currency().getCurrencyCode()), key -> nothing(item))
                        .merge(item.age(today), item.open(), Money::plus));
        return found.entrySet().stream()
                .map(entry -> new Ageing(entry.getKey().client(), entry.getValue()))
                .toList();
    }

    private static Map<Age, Money> nothing(Item item) {
        var sums = new EnumMap<Age, Money>(Age.class);
        for (var age : Age.values()) sums.put(age, Money.zero(item.open().currency()));
        return sums;
    }

    public Money of(Age age) {
        return Objects.requireNonNull(sums.get(age));
    }

    /** Whether something was due before today. */
    public boolean isOverdue() {
        return sums.entrySet().stream()
                .anyMatch(sum -> sum.getKey().compareTo(Age.NOT_DUE) > 0
                        && !sum.getValue().isZero());
    }

    /** All that is open; what the client is owed is taken off. */
    public Money total() {
        return Money.sum(List.copyOf(sums.values()), of(Age.NOT_DUE).currency());
    }
}
