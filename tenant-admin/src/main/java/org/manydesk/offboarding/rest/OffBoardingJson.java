package org.manydesk.offboarding.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.offboarding.OffBoarding;
import org.manydesk.offboarding.Proof;

/**
 * A client's way out, as it travels.
 *
 * @param client its key
 * @param name as it was when this began
 * @param eraseOn the first day, in UTC, on which everything is erased
 * @param proof what there was and what is left; null before the day
 */
record OffBoardingJson(
        String client,
        String name,
        String reason,
        String begunBy,
        Instant begunAt,
        LocalDate eraseOn,
        OffBoarding.State state,
        @Nullable Instant erasedAt,
        @Nullable Proof proof) {
    static OffBoardingJson of(OffBoarding offBoarding, Optional<Proof> proof) {
        return new OffBoardingJson(
                offBoarding.clientKey(),
                offBoarding.clientName(),
                offBoarding.reason(),
                offBoarding.begunBy(),
                offBoarding.begunAt(),
                offBoarding.eraseOn(),
                offBoarding.state(),
                offBoarding.erasedAt().orElse(null),
                proof.orElse(null));
    }
}
