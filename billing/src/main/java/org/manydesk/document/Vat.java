package org.manydesk.document;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.manydesk.rating.VatRate;

/** How a line is taxed (BT-151, BT-152): lines of one category and rate are taxed together. */
public record Vat(Category category, VatRate rate) implements Comparable<Vat> {

    /** The member states of the European Union, ISO 3166-1 alpha-2. */
    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** UNCL5305, as far as it is used. */
    public enum Category {
        /** A rate above zero. */
        STANDARD("S", ""),
        /** Taxed at zero. */
        ZERO("Z", ""),
        /** The buyer, a business in another member state, owes the VAT (Art. 196 of Directive 2006/112/EC). */
        REVERSE("AE", "VATEX-EU-AE"),
        /** Outside the scope of the seller's VAT: without a VAT identifier, or supplied abroad (Art. 44). */
        OUTSIDE("O", "VATEX-EU-O");

        private final String code;
        private final String exemption;

        Category(String code, String exemption) {
            this.code = code;
            this.exemption = exemption;
        }

        public String code() {
            return code;
        }

        /** Why no VAT is charged (BT-121), from the code list VATEX; nothing where a rate is applied. */
        public Optional<String> exemption() {
            return Optional.of(exemption).filter(reason -> !reason.isEmpty());
        }
    }

    public Vat {
        if ((category == Category.STANDARD) == rate.isZero()) {
            throw new IllegalArgumentException("%s does not go with %s %%".formatted(category, rate));
        }
    }

    /** How a service between businesses is taxed at a rate: where it is zero, who is established where says why. */
    public static Vat of(VatRate rate, Parties parties) {
        return new Vat(rate.isZero() ? untaxed(parties) : Category.STANDARD, rate);
    }

    private static Category untaxed(Parties parties) {
        if (parties.seller().vatId().isEmpty()) return Category.OUTSIDE;
        if (!parties.areAbroad()) return Category.ZERO;
        if (!isWithinUnion(parties)) return Category.OUTSIDE;
        return parties.buyer().vatId().isEmpty() ? Category.ZERO : Category.REVERSE;
    }

    /** Whether both sides are established in the European Union. */
    public static boolean isWithinUnion(Parties parties) {
        return UNION.contains(parties.seller().country())
                && UNION.contains(parties.buyer().country());
    }

    @Override
    public int compareTo(Vat other) {
        return Comparator.comparing(Vat::rate)
                .reversed()
                .thenComparing(Vat::category)
                .compare(this, other);
    }
}
