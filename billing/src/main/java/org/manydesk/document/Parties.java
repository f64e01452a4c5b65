package org.manydesk.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.language.Languages;

/**
 * Who bills whom.
 *
 * @param seller BG-4
 * @param buyer  BG-7
 * @param colour the seller's colour on paper, {@code #rrggbb}
 * @param logo   the id of the seller's logo, empty for none
 * @param language what the buyer is written to in, by its BCP 47 tag; English where it is not given or not spoken
 */
public record Parties(Party seller, Party buyer, String colour, String logo, String language) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // documents of before languages and logos were kept have none
    public Parties {
        logo = logo == null ? "" : logo;
        language = Languages.spoken(language).orElse(Languages.DEFAULT).toLanguageTag();
        if (!colour.matches("#[0-9a-fA-F]{6}")) throw new IllegalArgumentException("not a colour: " + colour);
    }

    /** Without a logo. */
    public Parties(Party seller, Party buyer, String colour, String language) {
        this(seller, buyer, colour, "", language);
    }

    /** The language and the region that figures and days are written for. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The same in another language. */
    public Parties in(String other) {
        return new Parties(seller, buyer, colour, logo, other);
    }

    /** Whether seller and buyer are known to be established in different countries. */
    public boolean areAbroad() {
        return !seller.country().isEmpty()
                && !buyer.country().isEmpty()
                && !seller.country().equals(buyer.country());
    }

    /**
     * One side of an invoice; what is not known is empty.
     *
     * @param name      the name that people know it by (BT-28, BT-45)
     * @param legalName the registered name (BT-27, BT-44)
     * @param address   lines of the postal address, without the country
     * @param country   ISO 3166-1 alpha-2
     * @param tax       its VAT identifier and its mail address for invoices
     */
    public record Party(String name, String legalName, List<String> address, String country, Registration tax) {

        public Party {
            address = address.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /** The registered name, or the known one where that is all there is. */
        public String billedName() {
            return legalName.isEmpty() ? name : legalName;
        }

        /** What its country is called in a language; empty where it is not known. */
        public Optional<String> countryIn(Locale language) {
            if (country.isEmpty()) return Optional.empty();
            return Optional.of(Locale.of("", country).getDisplayCountry(language));
        }

        public String vatId() {
            return tax.vatId();
        }

        public String email() {
            return tax.email();
        }
    }

    /**
     * How a party is registered.
     *
     * @param vatId with its country prefix (BT-31, BT-48), empty when it has none
     * @param email where questions on an invoice go (BT-43)
     */
    public record Registration(String vatId, String email) {
        /** Without blanks and dots, in capitals, as the VAT registers write it. */
        public Registration {
            vatId = vatId.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        }
    }
}
