package org.manydesk.rating;

import java.util.Comparator;
import java.util.Optional;

/**
 * How what is charged is agreed to be taxed: at a rate, or not at all for a reason. Where the rate is zero without a reason,
 * it depends on who is established where.
 *
 * @param exemption only at a rate of zero
 */
public record VatTerm(VatRate rate, Optional<Exemption> exemption) implements Comparable<VatTerm> {

    /** No VAT, and no reason stated. */
    public static final VatTerm NONE = at(VatRate.ZERO);

    private static final Comparator<VatTerm> ORDER = Comparator.comparing(VatTerm::rate)
            .reversed()
            .thenComparing(term -> term.exemption().map(Exemption::reason).orElse(""))
            .thenComparing(term -> term.exemption().flatMap(Exemption::code).orElse(""));

    public VatTerm {
        if (exemption.isPresent() && !rate.isZero())
            throw new IllegalArgumentException("what is exempt is not taxed at " + rate);
    }

    public static VatTerm at(VatRate rate) {
        return new VatTerm(rate, Optional.empty());
    }

    public static VatTerm exempt(Exemption exemption) {
        return new VatTerm(VatRate.ZERO, Optional.of(exemption));
    }

    /** Highest rate first. */
    @Override
    public int compareTo(VatTerm other) {
        return ORDER.compare(this, other);
    }
}
