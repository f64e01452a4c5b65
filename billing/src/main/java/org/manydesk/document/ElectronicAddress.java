package org.manydesk.document;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.manydesk.document.Parties.Party;

/**
 * Where a party receives e-invoices (BT-34, BT-49): its VAT number under its country's scheme, else its mail address.
 *
 * @param scheme from the code list EAS
 */
record ElectronicAddress(String scheme, String id) {

    private static final Map<String, String> VAT_SCHEMES = Map.ofEntries(
            entry("AD", "9922"),
            entry("AL", "9923"),
            entry("AT", "9914"),
            entry("BA", "9924"),
            entry("BE", "9925"),
            entry("BG", "9926"),
            entry("CH", "9927"),
            entry("CY", "9928"),
            entry("CZ", "9929"),
            entry("DE", "9930"),
            entry("EE", "9931"),
            entry("EL", "9933"),
            entry("ES", "9920"),
            entry("FR", "9957"),
            entry("GB", "9932"),
            entry("GR", "9933"),
            entry("HR", "9934"),
            entry("HU", "9910"),
            entry("IE", "9935"),
            entry("IT", "0211"),
            entry("LI", "9936"),
            entry("LT", "9937"),
            entry("LU", "9938"),
            entry("LV", "9939"),
            entry("MC", "9940"),
            entry("ME", "9941"),
            entry("MK", "9942"),
            entry("MT", "9943"),
            entry("NL", "9944"),
            entry("PL", "9945"),
            entry("PT", "9946"),
            entry("RO", "9947"),
            entry("RS", "9948"),
            entry("SI", "9949"),
            entry("SK", "9950"),
            entry("SM", "9951"),
            entry("TR", "9952"),
            entry("VA", "9953"));

    static Optional<ElectronicAddress> of(Party party) {
        var scheme = party.vatId().length() > 2 ? VAT_SCHEMES.get(party.vatId().substring(0, 2)) : null;
        if (scheme != null) return Optional.of(new ElectronicAddress(scheme, party.vatId()));
        return party.email().isEmpty() ? Optional.empty() : Optional.of(new ElectronicAddress("EM", party.email()));
    }
}
