package org.manydesk.probe.rest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.probe.WallProbe;

/**
 * A probe of the wall.
 *
 * @param startedAt null while it waits for its turn
 * @param endedAt null before its end
 * @param duration null before its end
 * @param product the version that was probed
 * @param operations of the OpenAPI document
 * @param doing which step goes on
 * @param tried how many trials there were
 * @param wrong how many of them had another outcome than they must
 * @param reason why it was broken off
 */
record ProbeJson(
        String id,
        WallProbe.State state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Duration duration,
        String product,
        int operations,
        int pages,
        int steps,
        int stepsDone,
        String doing,
        int tried,
        int wrong,
        String reason) {
    static ProbeJson of(WallProbe probe) {
        return new ProbeJson(
                Long.toString(probe.key()),
                probe.state(),
                probe.askedBy(),
                probe.askedAt(),
                probe.startedAt().orElse(null),
                probe.endedAt().orElse(null),
                probe.took().orElse(null),
                probe.product(),
                probe.operations(),
                probe.pages(),
                probe.steps(),
                probe.stepsDone(),
                probe.doing(),
                probe.tried(),
                probe.wrong(),
                probe.reason());
    }
}
