package org.manydesk.passkey;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * 256 random bits that one answer of a browser must carry. Whoever asked keeps it in the session, never the browser; it is taken
 * once, within five minutes (Web Authentication, 13.4.3).
 */
public final class Challenge {
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] value = new byte[BYTES];
    private final byte[] handle;
    private final Instant end;
    private final AtomicBoolean taken = new AtomicBoolean();

    Challenge(Instant now) {
        this(now, new byte[0]);
    }

    /**
     * @param handle by what the device that makes a key will know its person
     */
    Challenge(Instant now, byte[] handle) {
        RANDOM.nextBytes(value);
        this.handle = handle.clone();
        end = now.plus(LIFE);
    }

    byte[] value() {
        return value.clone();
    }

    /** By what the device knows the person for whom it makes a key; empty where none is made. */
    byte[] handle() {
        return handle.clone();
    }

    /** The value, for the one answer that is looked at; empty from then on, and where it is too late. */
    Optional<byte[]> take(Instant now) {
        return taken.getAndSet(true) || now.isAfter(end) ? Optional.empty() : Optional.of(value());
    }
}
