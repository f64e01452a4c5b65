package org.manydesk.probe;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what the product does by itself, with pauses and not for ever. */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 1200;

    private Patience() {}

    /** What is there in the end; {@link IllegalStateException} where two minutes were not enough. */
    static <T> T until(String what, Supplier<Optional<T>> look) {
        for (int i = 0; i < LOOKS; i++) {
            var found = look.get();
            if (found.isPresent()) return found.get();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("There is still no " + what);
    }

    /** Waits until work over REST is done. */
    static void untilDone(Visitor admin, String path) {
        until(path, () -> Optional.of(admin.get(path).expect(200).text("state"))
                .filter(state -> !state.equals("RUNNING")));
    }
}
