package org.manydesk.sla;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * What becomes of a resolution when its ticket is taken up again, as it travels and is stored.
 *
 * @param rule one of CONTINUE, NEW_CLOCK, FREE_WITHIN
 * @param within for FREE_WITHIN, an ISO 8601 duration such as {@code P7D}
 */
public record ReopeningForm(@Nullable String rule, @Nullable String within) {
    Optional<Reopening> read(String pointer, Faults faults) {
        var kind = faults.required(
                pointer + "/rule", rule, Reopening.Rule::valueOf, "one of CONTINUE, NEW_CLOCK, FREE_WITHIN");
        if (kind.isEmpty()) return Optional.empty();
        if (kind.get() == Reopening.Rule.FREE_WITHIN)
            return faults.required(
                    pointer + "/within",
                    within,
                    text -> new Reopening(kind.get(), Duration.parse(text)),
                    "an ISO 8601 duration of more than zero such as P7D");
        if (within != null) faults.add(pointer + "/within", "Only FREE_WITHIN has a time.");
        return Optional.of(new Reopening(kind.get(), Duration.ZERO));
    }
}
