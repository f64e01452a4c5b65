package org.manydesk.usage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.manydesk.problem.Faults;
import org.manydesk.rating.Section;

/** The section {@code chargeable} of a contract, as it is written in JSON. What is absent is as usual. */
public final class ChargeableJson {

    private static final Duration LONGEST = Duration.ofDays(366);

    private ChargeableJson() {}

    /** Reads the section; what is wrong goes to the faults, and the answer is then only a stand-in. */
    public static ChargeablePolicy read(JsonNode json, String pointer, Faults faults) {
        if (json.isNull() || json.isMissingNode()) return ChargeablePolicy.USUAL;
        var section = Section.of(json, pointer, faults).only(Set.of("countedAt", "notCounted", "reopenFreeWithin"));
        var usual = ChargeablePolicy.USUAL;
        return new ChargeablePolicy(
                section.choice("countedAt", CountedAt.class).orElse(usual.countedAt()),
                section.choices("notCounted", Exclusion.class).map(Set::copyOf).orElse(usual.notCounted()),
                section.text("reopenFreeWithin", 30).flatMap(text -> duration(section, text)));
    }

    private static Optional<Duration> duration(Section section, String text) {
        try {
            var read = Duration.parse(text);
            if (!read.isNegative() && read.compareTo(LONGEST) <= 0) return Optional.of(read);
        } catch (DateTimeParseException notOne) {
            // told below
        }
        section.fault("reopenFreeWithin", "must be a duration of at most 366 days, such as P7D");
        return Optional.empty();
    }
}
