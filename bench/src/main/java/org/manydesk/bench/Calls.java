package org.manydesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls by several callers at once, and how long each of them took, in milliseconds. */
record Calls(int callers, double seconds, List<Double> latencies) {
    private static final Duration SPAN = Duration.ofSeconds(20);

    /** The same call again and again for a while. */
    static Calls forAWhile(int callers, Callable<?> call) throws Exception {
        return during(SPAN, callers, call);
    }

    /** The same for this long. */
    static Calls during(Duration span, int callers, Callable<?> call) throws Exception {
        var start = System.nanoTime();
        var end = start + span.toNanos();
        return byAll(callers, caller -> {
            var latencies = new ArrayList<Double>();
            while (System.nanoTime() < end) latencies.add(taken(call));
            return latencies;
        });
    }

    /** What there is to do with each of these, once. */
    static <T> Calls onEach(int callers, List<T> all, Deed<T> deed) throws Exception {
        return byAll(callers, caller -> {
            var latencies = new ArrayList<Double>();
            for (int nth = caller; nth < all.size(); nth += callers) {
                var one = all.get(nth);
                latencies.add(taken(() -> {
                    deed.on(one);
                    return one;
                }));
            }
            return latencies;
        });
    }

    interface Deed<T> {
        void on(T one) throws Exception;
    }

    private interface Caller {
        List<Double> call(int caller) throws Exception;
    }

    private static Calls byAll(int callers, Caller work) throws Exception {
        var start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(callers)) {
            var runs = new ArrayList<Future<List<Double>>>();
            for (int nth = 0; nth < callers; nth++) {
                int caller = nth;
                runs.add(pool.submit(() -> work.call(caller)));
            }
            var all = new ArrayList<Double>();
            for (var run : runs) all.addAll(run.get());
            return new Calls(callers, Bench.seconds(start), all);
        }
    }

    private static double taken(Callable<?> call) throws Exception {
        var start = System.nanoTime();
        call.call();
        return Bench.seconds(start) * 1000;
    }

    void report(String what) {
        var sorted = latencies.stream().sorted().toList();
        Bench.say(
                "%s, %d callers: %.1f/s, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (%d calls)",
                what,
                callers,
                sorted.size() / seconds,
                quantile(sorted, 0.50),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                sorted.size());
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
