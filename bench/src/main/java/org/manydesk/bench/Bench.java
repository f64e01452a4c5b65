package org.manydesk.bench;

import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Measures a running Manydesk over its REST interface, every answer checked: tickets created per second, the queue at
 * 20,000 open tickets over 50 clients, an invoice run over 20,000 tickets. Started by {@code ./desk bench} on a data
 * folder of its own; needs the JDK alone. Arguments: base address, operator's e-mail, password, number of its process; then
 * {@code runs} and numbers of tickets, to measure runs over 500 contracts instead; or {@code age} and numbers of months, to
 * measure a contract with so many invoices; or {@code neighbours}, for a client beside one that asks without end.
 */
public final class Bench {
    private static final int CLIENTS = 50;
    private static final int OPEN_PER_CLIENT = 400;
    private static final int FILLING = 75;
    private static final int INVOICED = 20_000;

    private final Product product;
    private final Rows rows = new Rows();

    private Bench(Product product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws Exception {
        var product = Product.signedIn(arguments[0], arguments[1], arguments[2]);
        switch (arguments.length > 4 ? arguments[4] : "") {
            case "runs" -> measureRuns(new ManyContracts(product, Memory.of(arguments[3])), arguments);
            case "neighbours" -> new Neighbours(arguments[0], product).measure();
            case "age" -> new AgedContract(product).measure(Integer.parseInt(arguments[5]));
            default -> new Bench(product).measureAll();
        }
    }

    /** With so many tickets, one number after the other; first with a few, which the process warms up on. */
    private static void measureRuns(ManyContracts contracts, String... arguments) throws Exception {
        contracts.open();
        contracts.warmUp();
        for (int i = 5; i < arguments.length; i++) contracts.measure(Integer.parseInt(arguments[i]));
        contracts.compare();
    }

    private void measureAll() throws Exception {
        say("Loading %d clients with %d open tickets each …", CLIENTS, OPEN_PER_CLIENT);
        fill(0, CLIENTS);
        measureQueue(1);
        measureQueue(8);
        measureCreation(8);
        measureInvoiceRun();
        // so many open tickets that there are 100,000 open clocks, which a restart works out anew
        fill(CLIENTS, CLIENTS + FILLING);
    }

    private void fill(int from, int to) throws Exception {
        var start = System.nanoTime();
        for (int nth = from; nth < to; nth++) {
            var client = client(nth);
            client.open(product);
            product.load(client.key(), rows.open("O" + nth, OPEN_PER_CLIENT));
        }
        say("Imported %,d open tickets in %.1f s", (to - from) * OPEN_PER_CLIENT, seconds(start));
    }

    private void measureQueue(int callers) throws Exception {
        var path = "/tickets?sort=due&limit=50&status=NEW&status=OPEN";
        Calls.forAWhile(callers, () -> product.get(path))
                .report("queue: first 50 open by due, over " + CLIENTS + " clients");
    }

    private void measureCreation(int callers) throws Exception {
        Calls.forAWhile(
                        callers,
                        () -> product.post(
                                "/tenants/" + client(rows.one(CLIENTS)).key() + "/tickets", rows.created(), 201))
                .report("create a ticket");
    }

    private void measureInvoiceRun() throws Exception {
        var period = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        var client = new Client("invoiced");
        client.open(product);
        say("Loading %,d resolved tickets of %s …", INVOICED, period);
        var importing = System.nanoTime();
        product.load(client.key(), rows.resolved(period, INVOICED));
        say("Imported %,d resolved tickets with their timelines in %.1f s", INVOICED, seconds(importing));
        var start = System.nanoTime();
        var runs = "/tenants/%s/contracts/%s/invoice-runs".formatted(client.key(), client.contract());
        var run = product.post(runs, "{\"period\":\"" + period + "\"}", 201);
        say("invoice run over %,d tickets: %.2f s (%s)", INVOICED, seconds(start), run);
    }

    private static Client client(int nth) {
        return new Client("c%03d".formatted(nth));
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void say(String text, Object... values) {
        System.out.println(text.formatted(values));
    }
}
