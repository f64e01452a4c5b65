package org.manydesk.offboarding.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.offboarding.Obstacle;
import org.manydesk.offboarding.OffBoarding;
import org.manydesk.offboarding.Proof;

/**
 * A client's way out, as it travels.
 *
 * @param client its key
 * @param name as it was when this began
 * @param eraseOn the first day, in UTC, on which everything is erased
 * @param progress how much was looked through for what is left, in percent; null unless that goes on
 * @param obstacles what stands in the way of that, while it waits; null in lists
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
        @Nullable Integer progress,
        @Nullable List<ObstacleJson> obstacles,
        @Nullable Proof proof) {
    /**
     * What stands in the way of its being erased.
     *
     * @param mark tells it from what stands in the way later, to be named when it is confirmed
     * @param refuses whether it must be gone first; else it can be confirmed
     * @param confirmed whether just this was; what was added to it since takes that away
     * @param sentence what it is, and what to do about it
     */
    record ObstacleJson(Obstacle.Kind kind, String mark, boolean refuses, boolean confirmed, String sentence) {}

    static OffBoardingJson of(OffBoarding offBoarding, Optional<Proof> proof) {
        return of(offBoarding, Optional.<List<ObstacleJson>>empty(), proof);
    }

    static OffBoardingJson of(OffBoarding offBoarding, List<Obstacle> obstacles, Optional<Proof> proof) {
        var told = obstacles.stream()
                .map(one -> new ObstacleJson(
                        one.kind(), one.mark(), one.kind().refuses(), offBoarding.isConfirmed(one), one.sentence()))
                .toList();
        return of(offBoarding, Optional.of(told), proof);
    }

    private static OffBoardingJson of(
            OffBoarding offBoarding, Optional<List<ObstacleJson>> obstacles, Optional<Proof> proof) {
        return new OffBoardingJson(
                offBoarding.clientKey(),
                offBoarding.clientName(),
                offBoarding.reason(),
                offBoarding.begunBy(),
                offBoarding.begunAt(),
                offBoarding.eraseOn(),
                offBoarding.state(),
                offBoarding.erasedAt().orElse(null),
                offBoarding.progress().orElse(null),
                obstacles.orElse(null),
                proof.orElse(null));
    }
}
