package org.manydesk.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manydesk.scope.TenantId;

/** Counts what clients use in windows of time that begin at full minutes or hours; of this node, and forgotten with it. */
final class Meter {
    private static final int MOST = 50_000;

    private final Map<Key, Window> windows = new ConcurrentHashMap<>();

    private record Key(TenantId client, Measure measure) {}

    private record Window(Instant start, long used) {}

    /** How it stands after one more, which is counted only where it is allowed. */
    record Count(long used, boolean taken, Duration untilNext) {}

    Count add(TenantId client, Measure measure, long allowed, Instant now) {
        if (windows.size() > MOST)
            windows.values().removeIf(window -> window.start().isBefore(now.minus(Duration.ofHours(1))));
        var start = start(measure, now);
        var taken = new boolean[1];
        var window = windows.compute(new Key(client, measure), (key, before) -> {
            long used = before == null || !before.start().equals(start) ? 0 : before.used();
            taken[0] = used < allowed;
            return new Window(start, taken[0] ? used + 1 : used);
        });
        return new Count(window.used(), taken[0], Duration.between(now, end(measure, start)));
    }

    long used(TenantId client, Measure measure, Instant now) {
        var window = windows.get(new Key(client, measure));
        return window == null || !window.start().equals(start(measure, now)) ? 0 : window.used();
    }

    private static Instant start(Measure measure, Instant now) {
        long length = measure.window().orElseThrow().toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / length * length);
    }

    static Instant end(Measure measure, Instant start) {
        return start.plus(measure.window().orElseThrow());
    }
}
