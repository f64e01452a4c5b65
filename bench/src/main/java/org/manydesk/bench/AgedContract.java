package org.manydesk.bench;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/**
 * One contract with so many invoiced months: how long its catch-up takes, and then each look at what the running month comes
 * to, for which all earlier months are asked what came late. A fifth of the tickets are spam, which every run leaves out.
 */
final class AgedContract {
    private static final int TICKETS = 200;
    private static final int LOOKS = 20;
    private static final Client CLIENT = new Client("aged");
    private final Product product;

    AgedContract(Product product) {
        this.product = product;
    }

    void measure(int months) throws Exception {
        var running = YearMonth.now(ZoneOffset.UTC);
        CLIENT.open(product, running.minusMonths(months));
        for (int ago = months; ago >= 1; ago--) product.load(CLIENT.key(), tickets(running.minusMonths(ago)));
        var start = System.nanoTime();
        caughtUp();
        Bench.say("drafted %d months of one contract, the oldest first: %.2f s", months, Bench.seconds(start));
        var path = "/tenants/aged/contracts/AGED-1/invoice-preview?period=" + running;
        product.get(path);
        var looking = System.nanoTime();
        for (int look = 0; look < LOOKS; look++) product.get(path);
        Bench.say(
                "the running month after %d invoiced ones: %.0f ms a look",
                months, 1000 * Bench.seconds(looking) / LOOKS);
    }

    private void caughtUp() throws Exception {
        var run = Product.member(product.post("/invoice-runs", "{\"missed\":true}", 202), "id");
        product.done("/invoice-runs/" + run);
    }

    private static String tickets(YearMonth month) {
        var random = new SplittableRandom(month.getMonthValue());
        var first = month.atDay(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        var lines = new StringBuilder();
        for (int nth = 0; nth < TICKETS; nth++) {
            var opened = first.plusSeconds(random.nextInt(20 * 86_400));
            var resolved = opened.plusSeconds(random.nextInt(2 * 86_400));
            var spam = nth % 5 == 0
                    ? ",{\"at\":\"%s\",\"event\":\"MARKED\",\"as\":\"SPAM\"}".formatted(resolved.plusSeconds(60))
                    : "";
            lines.append(
                    """
                    {"externalId":"%s-%d","type":"INCIDENT","subject":"No network","description":"None","priority":"P3",\
                    "requester":{"email":"user@bench.example","name":"User"},"timeline":[{"at":"%s","event":"OPENED"},\
                    {"at":"%s","event":"STATUS","to":"RESOLVED"}%s]}
                    """
                            .formatted(month, nth, opened, resolved, spam));
        }
        return lines.toString();
    }
}
