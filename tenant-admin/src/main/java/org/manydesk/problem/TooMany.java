package org.manydesk.problem;

import java.time.Duration;
import java.util.Optional;

/** Too many calls in too short a time: 429. */
public class TooMany extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    public TooMany(String detail, Duration retryAfter) {
        super(429, "Too many requests", detail);
        this.retryAfter = retryAfter;
    }

    /** Not where it was found out: whoever calls too often is told often. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
