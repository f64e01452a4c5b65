package org.manydesk.problem;

import java.time.Duration;
import java.util.Optional;

/** Others were at work on the same things all the time: 503. Nothing was changed; the same call may well succeed later. */
public class Busy extends Problem {
    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(1);

    public Busy(Throwable cause) {
        super(503, "Busy", "Others are changing the same things just now. Nothing was changed. Try again in a moment.");
        initCause(cause);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(SOON);
    }
}
