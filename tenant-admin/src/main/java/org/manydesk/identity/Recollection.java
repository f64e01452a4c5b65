package org.manydesk.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read at addresses of issuers: what could be read counts for five minutes, and that nothing could be read for half a
 * minute. However many sign in meanwhile, nobody is asked more often than that; who asks while somebody else does, waits for that
 * answer.
 *
 * @param <T> what is read
 * @param <E> why it could not be
 */
final class Recollection<T, E extends Exception> {
    static final Duration KNOWN_FOR = Duration.ofMinutes(5);
    static final Duration MISSED_FOR = Duration.ofSeconds(30);

    private static final int MOST = 1_000;

    private final Class<E> failure;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Reads at an address. */
    interface Reading<T, E extends Exception> {
        T at(String address) throws E;
    }

    /** One address, and what came of asking there; either something or a reason why not. */
    private final class Place {
        private Instant asked = Instant.MIN;
        private Optional<T> read = Optional.empty();
        private @Nullable E missed;

        synchronized T get(String address, Instant now, Duration known, Reading<T, E> reading) throws E {
            if (!isFresh(now, read.isPresent() ? known : MISSED_FOR)) ask(address, now, reading);
            if (missed != null) throw missed;
            return read.orElseThrow();
        }

        private boolean isFresh(Instant now, Duration length) {
            return !now.isBefore(asked) && asked.isAfter(now.minus(length));
        }

        private void ask(String address, Instant now, Reading<T, E> reading) {
            asked = now;
            read = Optional.empty();
            missed = null;
            try {
                read = Optional.of(reading.at(address));
            } catch (Exception unread) {
                missed = failure.cast(unread);
            }
        }
    }

    Recollection(Class<E> failure) {
        this.failure = failure;
    }

    /** What is there, as it was read in the last five minutes. */
    T get(String address, Instant now, Reading<T, E> reading) throws E {
        return place(address).get(address, now, KNOWN_FOR, reading);
    }

    /** The same, read anew unless that was done in the last half a minute: for what was looked for and is not in it. */
    T newer(String address, Instant now, Reading<T, E> reading) throws E {
        return place(address).get(address, now, MISSED_FOR, reading);
    }

    /** Forgets an address, as after somebody said that it is mended. */
    void forget(String address) {
        places.remove(address);
    }

    private Place place(String address) {
        if (places.size() >= MOST) places.clear();
        return places.computeIfAbsent(address, unknown -> new Place());
    }
}
