package org.manydesk.bench;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * One run over 500 contracts that share so many resolved tickets: counted, rated, and drafted as invoices with every ticket
 * behind its line. A month for each number of tickets, so that one is not measured on top of another.
 */
final class ManyContracts {
    private static final int CONTRACTS = 500;
    private static final int LOADED_AT_ONCE = 3;
    private final Bench bench;
    private final List<Taken> all = new ArrayList<>();

    private record Taken(int tickets, double seconds) {}

    ManyContracts(Bench bench) {
        this.bench = bench;
    }

    void open() throws Exception {
        var start = System.nanoTime();
        for (int nth = 0; nth < CONTRACTS; nth++) bench.open(key(nth));
        Bench.say("Opened %d clients with a contract each in %.1f s", CONTRACTS, Bench.seconds(start));
    }

    void measure(int tickets) throws Exception {
        var month = YearMonth.now(ZoneOffset.UTC).minusMonths(all.size() + 1L);
        Bench.say("Loading %,d resolved tickets of %s …", tickets, month);
        var loading = System.nanoTime();
        load(month, tickets / CONTRACTS);
        Bench.say("Imported them in %.1f s", Bench.seconds(loading));
        var start = System.nanoTime();
        var begun = bench.post("/invoice-runs", "{\"period\":\"" + month + "\"}", 202);
        var run = Bench.member(begun.body(), "id");
        var state = begun.body();
        while (!state.contains("\"DONE\"")) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            state = bench.get("/invoice-runs/" + run, 200).body();
        }
        var taken = Bench.seconds(start);
        Bench.say(
                "run over %,d tickets of %d contracts: %.1f s, %,.0f tickets/s (%s)",
                tickets, CONTRACTS, taken, tickets / taken, state);
        all.add(new Taken(tickets, taken));
    }

    /** How the time grows with the tickets: as they do where it is linear. */
    void compare() {
        for (int nth = 1; nth < all.size(); nth++) {
            var less = all.get(nth - 1);
            var more = all.get(nth);
            Bench.say(
                    "%,d tickets at %,.0f/s, %,d at %,.0f/s: %.1f times the tickets in %.1f times the time",
                    less.tickets(),
                    less.tickets() / less.seconds(),
                    more.tickets(),
                    more.tickets() / more.seconds(),
                    (double) more.tickets() / less.tickets(),
                    more.seconds() / less.seconds());
        }
    }

    private void load(YearMonth month, int each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(LOADED_AT_ONCE)) {
            var loads = new ArrayList<Callable<Boolean>>();
            for (int nth = 0; nth < CONTRACTS; nth++) {
                int of = nth;
                loads.add(() -> loaded(key(of), tickets(month, each, new SplittableRandom(of))));
            }
            for (var one : threads.invokeAll(loads)) one.get();
        }
    }

    private boolean loaded(String key, String rows) throws Exception {
        bench.load(key, rows);
        return true;
    }

    private static String tickets(YearMonth month, int count, SplittableRandom random) {
        var lines = new StringBuilder();
        var first = month.atDay(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int nth = 0; nth < count; nth++) {
            var opened = first.plusSeconds(random.nextInt(20 * 86_400));
            lines.append(
                    """
                    {"externalId":"%s-%d","type":"INCIDENT","subject":"No network","description":"None","priority":"P%d",\
                    "requester":{"email":"user%d@bench.example","name":"User"},"timeline":[{"at":"%s","event":"OPENED"},\
                    {"at":"%s","event":"STATUS","to":"RESOLVED"}]}
                    """
                            .formatted(
                                    month,
                                    nth,
                                    1 + random.nextInt(4),
                                    random.nextInt(20),
                                    opened,
                                    opened.plusSeconds(random.nextInt(2 * 86_400))));
        }
        return lines.toString();
    }

    private static String key(int nth) {
        return "m%03d".formatted(nth);
    }
}
