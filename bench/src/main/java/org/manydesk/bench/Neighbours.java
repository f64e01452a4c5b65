package org.manydesk.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How one client's calls fare alone, and while another asks at fifty times its quota: while that one is refused, and over a whole
 * minute, in which it is first served its quota. The callers have the same processors as the product, so the same number of
 * them also ask, as often, for a small file that costs the product next to nothing: what is slower then is not the product.
 */
final class Neighbours {
    private static final int QUOTA = 600;
    private static final int TIMES = 50;
    private static final int LOUD_CALLERS = 4;
    private static final int TICKETS = 400;
    private static final int ROUNDS = 2;
    private static final String PASSWORD = "seven quiet otters by the pier";
    private static final String FILE = "/styles/icon.svg";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String LIST = "/tickets?limit=50";
    private static final long PAUSE = MINUTE.toNanos() * LOUD_CALLERS / (QUOTA * TIMES);

    private final String base;
    private final Product product;
    private final Rows rows = new Rows();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Neighbours(String base, Product product) {
        this.base = base;
        this.product = product;
    }

    void measure() throws Exception {
        var loud = manager("loud");
        var quiet = manager("quiet");
        product.put("/tenants/loud/quotas", "{\"requests\":%d}".formatted(QUOTA), 200);
        Calls.forAWhile(1, () -> quiet.get(LIST)).report("warming up");
        for (int round = 1; round <= ROUNDS; round++) {
            Calls.forAWhile(1, () -> quiet.get(LIST)).report("a client alone");
            beside("callers who ask as often for a file", quiet, () -> loud.open(FILE), () -> false);
            untilTheNextMinute();
            beside("one that is refused", quiet, () -> loud.status(LIST), () -> refused.get() == 0);
        }
        whole(loud, quiet);
    }

    /** Measures the quiet one while the others ask, from when they no longer have to be waited for. */
    private void beside(String whom, Product quiet, Callable<Integer> asked, BooleanSupplier notYet) throws Exception {
        served.set(0);
        refused.set(0);
        try (var others = new Others(asked)) {
            while (notYet.getAsBoolean()) LockSupport.parkNanos(PAUSE);
            int before = others.asked();
            Calls.forAWhile(1, () -> quiet.get(LIST)).report("beside " + whom);
            Bench.say("the others meanwhile: %,d calls", others.asked() - before);
        }
    }

    private void whole(Product loud, Product quiet) throws Exception {
        served.set(0);
        refused.set(0);
        try (var others = new Others(() -> loud.status(LIST))) {
            Calls.during(MINUTE, 1, () -> quiet.get(LIST))
                    .report("a whole minute beside one at %d times its quota".formatted(TIMES));
        }
        Bench.say("the other one: %,d calls served, %,d refused", served.get(), refused.get());
    }

    /** Quotas begin anew with the minute. */
    private static void untilTheNextMinute() {
        var now = System.currentTimeMillis();
        LockSupport.parkNanos(
                Duration.ofMillis(MINUTE.toMillis() - now % MINUTE.toMillis()).toNanos());
    }

    private Product manager(String key) throws IOException, InterruptedException {
        var client = new Client(key);
        client.open(product);
        product.load(key, rows.open(key, TICKETS));
        var email = "manager@" + key + ".example";
        product.post(
                "/users",
                "{\"email\":\"%s\",\"name\":\"M\",\"role\":\"CLIENT_MANAGER\",\"tenant\":\"%s\",\"password\":\"%s\"}"
                        .formatted(email, key, PASSWORD),
                201);
        return Product.signedIn(base, email, PASSWORD);
    }

    /** As often as the quota times fifty, all callers together, or as fast as it is answered; until closed. */
    private final class Others implements AutoCloseable {
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final ExecutorService callers = Executors.newFixedThreadPool(LOUD_CALLERS);

        Others(Callable<Integer> call) {
            for (int nth = 0; nth < LOUD_CALLERS; nth++) callers.submit(() -> ask(call));
        }

        int asked() {
            return served.get() + refused.get();
        }

        private int ask(Callable<Integer> call) throws Exception {
            while (going.get()) {
                var start = System.nanoTime();
                (call.call() == 200 ? served : refused).incrementAndGet();
                LockSupport.parkNanos(PAUSE - (System.nanoTime() - start));
            }
            return asked();
        }

        @Override
        public void close() {
            going.set(false);
            callers.close();
        }
    }
}
