package org.manydesk.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Crossing;

/**
 * A version of a contract, in a list.
 *
 * @param version counts from 1
 * @param state EXPIRED when it is over or replaced
 * @param from its first day; it holds until the next version begins, {@code until} at the latest
 * @param until first day after the contract, as far as this version knows; null for no end
 * @param draftedBy the name of who drafted it; left out where it is not known, as is who put it in force
 * @param reason why it amends the version before; left out where that was not said
 */
public record VersionGlance(
        int version,
        ContractState state,
        LocalDate from,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate until,
        Crossing crossing,
        Instant draftedAt,
        Optional<String> draftedBy,
        Optional<Instant> activatedAt,
        Optional<String> activatedBy,
        Optional<String> reason) {
    static List<VersionGlance> all(Succession succession, Instant now) {
        return succession.versions().stream()
                .map(version -> new VersionGlance(
                        version.number(),
                        succession.state(version, now),
                        version.effectiveFrom(),
                        version.effectiveUntil().orElse(null),
                        version.crossing(),
                        version.draftedAt(),
                        version.draftedBy(),
                        version.activatedAt(),
                        version.activatedBy(),
                        version.reason()))
                .toList();
    }
}
