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
        var section = Section.of(json, pointer, faults)
                .only(Set.of("countedAt", "notCounted", "reopenFreeWithin", "reopenedLater"));
        var usual = ChargeablePolicy.USUAL;
        var read = new ChargeablePolicy(
                section.choice("countedAt", CountedAt.class).orElse(usual.countedAt()),
                section.choices("notCounted", Exclusion.class).map(Set::copyOf).orElse(usual.notCounted()),
                section.text("reopenFreeWithin", 30).flatMap(text -> duration(section, text)),
                section.choice("reopenedLater", Reopened.class).orElse(usual.reopenedLater()));
        if (read.countsAgain()) mustSayHow(read, section);
        return read;
    }

    /** A ticket is opened once; and after which time it counts again must be agreed. */
    private static void mustSayHow(ChargeablePolicy read, Section section) {
        if (read.countedAt() == CountedAt.OPENED)
            section.fault("reopenedLater", "can be COUNTED_AGAIN where tickets count when they are RESOLVED or CLOSED");
        if (read.reopenFreeWithin().isEmpty())
            section.fault("reopenFreeWithin", "must say after which time a ticket is COUNTED_AGAIN, such as P7D");
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
