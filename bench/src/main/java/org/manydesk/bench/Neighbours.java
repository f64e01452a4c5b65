package org.manydesk.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How one client's calls fare alone, and while another asks at fifty times its quota. */
final class Neighbours {
    private static final int QUOTA = 600;
    private static final int TIMES = 50;
    private static final int LOUD_CALLERS = 4;
    private static final int TICKETS = 400;
    private static final String PASSWORD = "seven quiet otters by the pier";
    private static final String LIST = "/tickets?limit=50";
    private static final long PAUSE = Duration.ofMinutes(1).toNanos() * LOUD_CALLERS / (QUOTA * TIMES);

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
        Calls.forAWhile(1, () -> quiet.get(LIST)).report("a client alone");
        var going = new AtomicBoolean(true);
        try (var callers = Executors.newFixedThreadPool(LOUD_CALLERS)) {
            for (int nth = 0; nth < LOUD_CALLERS; nth++) callers.submit(() -> ask(loud, going));
            Calls.forAWhile(1, () -> quiet.get(LIST)).report("beside one at %d times its quota".formatted(TIMES));
            going.set(false);
        }
        Bench.say("the other one: %,d calls served, %,d refused", served.get(), refused.get());
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

    /** As often as the quota times fifty, all callers together, or as fast as it answers. Answers how many were served. */
    private int ask(Product loud, AtomicBoolean going) throws Exception {
        while (going.get()) {
            var start = System.nanoTime();
            (loud.status(LIST) == 200 ? served : refused).incrementAndGet();
            LockSupport.parkNanos(PAUSE - (System.nanoTime() - start));
        }
        return served.get();
    }
}
