package org.manydesk.document;

import java.util.Comparator;
import org.manydesk.rating.VatRate;

/** How a line is taxed (BT-151, BT-152): lines of one category and rate are taxed together. */
public record Vat(Category category, VatRate rate) implements Comparable<Vat> {

    /** UNCL5305, as far as it is used. */
    public enum Category {
        /** A rate above zero. */
        STANDARD("S"),
        /** Taxed at zero. */
        ZERO("Z"),
        /** The seller has no VAT identifier: outside the scope of VAT. */
        OUTSIDE("O");

        private final String code;

        Category(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Vat {
        if ((category == Category.STANDARD) == rate.isZero()) {
            throw new IllegalArgumentException("%s does not go with %s %%".formatted(category, rate));
        }
    }

    /** How a seller taxes at a rate; without a VAT identifier a rate of zero means no VAT at all. */
    public static Vat of(VatRate rate, String sellerVatId) {
        if (!rate.isZero()) return new Vat(Category.STANDARD, rate);
        return new Vat(sellerVatId.isEmpty() ? Category.OUTSIDE : Category.ZERO, rate);
    }

    @Override
    public int compareTo(Vat other) {
        return Comparator.comparing(Vat::rate)
                .reversed()
                .thenComparing(Vat::category)
                .compare(this, other);
    }
}
