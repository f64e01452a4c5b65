package org.manydesk.trespass;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps a flood out of the audit trail: on each node, one attempt for each caller, thing and hour is new. */
final class RecentAttempts {
    private static final Duration LENGTH = Duration.ofHours(1);
    private static final int REMEMBERED = 20_000;

    private record Key(long by, long thing) {}

    private final Map<Key, Instant> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether this was not tried within the last hour; from then on it was. */
    synchronized boolean isNew(long by, long thing, Instant now) {
        var key = new Key(by, thing);
        var before = latest.get(key);
        if (before != null && now.isBefore(before.plus(LENGTH))) return false;
        latest.put(key, now);
        return true;
    }
}
