package org.manydesk.rating;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a price list, or a line of it, is taxed, as a contract writes it in JSON: {@code "vatRate":"20"}, or {@code
 * "vatExemption":{"reason":"…","code":"VATEX-EU-132-1I"}}.
 */
final class VatJson {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_CODE = 40;

    private VatJson() {}

    /** Empty where nothing is said. */
    static Optional<VatTerm> read(Section section) {
        var rate = section.percent("vatRate", HUNDRED).map(VatRate::new);
        if (!section.has("vatExemption")) return rate.map(VatTerm::at);
        if (rate.filter(percent -> !percent.isZero()).isPresent())
            section.fault("vatExemption", "is only for a vatRate of 0");
        return exemption(section.section("vatExemption")).map(VatTerm::exempt);
    }

    /** What lines say of themselves, by their names. */
    static Map<String, VatTerm> ofLines(List<Section> sections, List<RateLine> lines) {
        var terms = new HashMap<String, VatTerm>();
        for (int i = 0; i < lines.size(); i++) {
            var name = lines.get(i).name();
            read(sections.get(i)).ifPresent(term -> terms.put(name, term));
        }
        return terms;
    }

    private static Optional<Exemption> exemption(Section exemption) {
        exemption.only(Set.of("reason", "code"));
        var reason = exemption.text("reason", Exemption.LONGEST_REASON);
        exemption.required("reason", reason, "");
        var code = exemption.text("code", LONGEST_CODE);
        if (code.isPresent() && !Exemption.CODES.contains(code.get())) {
            exemption.fault("code", "is not a code of the list VATEX for exempt supplies, such as VATEX-EU-132-1I");
            return Optional.empty();
        }
        return reason.map(words -> new Exemption(words, code));
    }
}
