package org.manydesk.document;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.VatTerm;

/**
 * How a line is taxed (BT-151, BT-152): lines of one category, rate and reason are taxed together.
 *
 * @param exemption as the provider states it (BT-120, BT-121); of what is exempt, and of nothing else
 */
public record Vat(Category category, VatRate rate, Optional<Exemption> exemption) implements Comparable<Vat> {

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
        /** Not taxed for a reason that the provider states. */
        EXEMPT("E", ""),
        /** The buyer, a business in another member state, owes the VAT (Art. 196 of Directive 2006/112/EC). */
        REVERSE("AE", "VATEX-EU-AE"),
        /** Outside the scope of the seller's VAT: without a VAT identifier, or supplied abroad (Art. 44). */
        OUTSIDE("O", "VATEX-EU-O");

        private final String code;
        private final String reason;

        Category(String code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        public String code() {
            return code;
        }

        /** Why no VAT is charged, where the category says it: a code of the list VATEX. */
        private Optional<String> reason() {
            return Optional.of(reason).filter(code -> !code.isEmpty());
        }

        /** Whether the law has words for it (Art. 226 (11a) of Directive 2006/112/EC). */
        boolean isExplained() {
            return reason().isPresent();
        }
    }

    public Vat {
        if ((category == Category.STANDARD) == rate.isZero()) {
            throw new IllegalArgumentException("%s does not go with %s %%".formatted(category, rate));
        }
        if ((category == Category.EXEMPT) != exemption.isPresent())
            throw new IllegalArgumentException("%s goes with a reason, or without: %s".formatted(category, exemption));
    }

    /** At a rate, or at none for what the category says. */
    public Vat(Category category, VatRate rate) {
        this(category, rate, Optional.empty());
    }

    /**
     * How a service between businesses is taxed as agreed: exempt for a stated reason, else at the rate. Where that is zero,
     * who is established where says why.
     */
    public static Vat of(VatTerm agreed, Parties parties) {
        if (agreed.exemption().isPresent()) return new Vat(Category.EXEMPT, VatRate.ZERO, agreed.exemption());
        return new Vat(agreed.rate().isZero() ? untaxed(parties) : Category.STANDARD, agreed.rate());
    }

    /** What was agreed. */
    public VatTerm agreed() {
        return new VatTerm(rate, exemption);
    }

    /** Why no VAT is charged, from the code list VATEX (BT-121). */
    Optional<String> reasonCode() {
        return category.reason().or(() -> exemption.flatMap(Exemption::code));
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
        return Comparator.comparing(Vat::agreed).thenComparing(Vat::category).compare(this, other);
    }
}
