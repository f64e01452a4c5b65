package org.manydesk.bench;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One run over 500 contracts that share so many resolved tickets: counted, rated, and drafted as invoices with every ticket
 * behind its line; then all of them approved and issued, and some fetched as PDF and as e-invoice. A month for each number
 * of tickets, so that one is not measured on top of another.
 */
final class ManyContracts {
    private static final int CONTRACTS = 500;
    private static final int CALLERS = 3;
    private static final int FETCHED = 200;
    private static final int WARMING_UP = 10_000;

    /** So many times as much as the tickets may the time grow: more is not in proportion, whatever else the machine does. */
    private static final double BEYOND_PROPORTION = 1.5;

    private static final Pattern DRAFT = Pattern.compile("\"id\":\"(\\d+)\",\"status\":\"DRAFT\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Product product;
    private final Memory memory;
    private final List<Client> clients = IntStream.range(0, CONTRACTS)
            .mapToObj(nth -> new Client("m%03d".formatted(nth)))
            .toList();
    private final List<Taken> all = new ArrayList<>();
    private int months;

    private record Taken(int tickets, double seconds) {
        /** Whether so many more tickets took no more than so much longer. */
        boolean growsInProportion(Taken more) {
            return more.seconds() / seconds <= BEYOND_PROPORTION * more.tickets() / tickets;
        }

        double rate() {
            return tickets / seconds;
        }
    }

    ManyContracts(Product product, Memory memory) {
        this.product = product;
        this.memory = memory;
    }

    void open() throws Exception {
        var start = System.nanoTime();
        Client.introduceSeller(product);
        for (var client : clients) client.open(product);
        Bench.say("Opened %d clients with a contract each in %.1f s", CONTRACTS, Bench.seconds(start));
    }

    /** A month that is not measured: programs and database have read and compiled what they need. */
    void warmUp() throws Exception {
        Bench.say("Warming up …");
        run(WARMING_UP);
    }

    void measure(int tickets) throws Exception {
        all.add(run(tickets));
    }

    private Taken run(int tickets) throws Exception {
        months++;
        var month = YearMonth.now(ZoneOffset.UTC).minusMonths(months);
        Bench.say("Loading %,d resolved tickets of %s …", tickets, month);
        var loading = System.nanoTime();
        Calls.onEach(
                CALLERS, clients, client -> product.load(client.key(), tickets(client, month, tickets / CONTRACTS)));
        Bench.say("Imported them in %.1f s", Bench.seconds(loading));
        memory.startAnew();
        var before = memory.now();
        var taken = rate(month, tickets);
        Bench.say("memory of the run over %,d tickets: %s before, at most %s", tickets, before, memory.peak());
        issue();
        return taken;
    }

    private Taken rate(YearMonth month, int tickets) throws Exception {
        var start = System.nanoTime();
        var run = Product.member(product.post("/invoice-runs", "{\"period\":\"" + month + "\"}", 202), "id");
        var state = product.done("/invoice-runs/" + run);
        var taken = new Taken(tickets, Bench.seconds(start));
        Bench.say(
                "run over %,d tickets of %d contracts: %.1f s, %,.0f tickets/s (%s)",
                tickets, CONTRACTS, taken.seconds(), taken.rate(), state);
        return taken;
    }

    private void issue() throws Exception {
        var drafts = drafts();
        if (drafts.size() != CONTRACTS) throw new IllegalStateException(drafts.size() + " drafts");
        memory.startAnew();
        Calls.onEach(CALLERS, drafts, id -> product.put(id + "/approval", "{}", 200))
                .report("approve an invoice");
        Calls.onEach(CALLERS, drafts, id -> product.put(id + "/issue", "{}", 200))
                .report("issue an invoice");
        var some = drafts.subList(0, FETCHED);
        Calls.onEach(CALLERS, some, id -> product.get(id, "application/pdf")).report("an invoice as PDF");
        Calls.onEach(CALLERS, some, id -> product.get(id, "application/xml")).report("an invoice as UBL");
        Bench.say("memory of approving, issuing and fetching: at most %s", memory.peak());
    }

    private List<String> drafts() throws IOException, InterruptedException {
        var drafts = new ArrayList<String>();
        var page = product.get("/invoices?limit=200");
        while (true) {
            DRAFT.matcher(page).results().forEach(found -> drafts.add("/invoices/" + found.group(1)));
            var next = NEXT.matcher(page);
            if (!next.find()) return drafts;
            page = product.get("/invoices?limit=200&cursor=" + next.group(1));
        }
    }

    /**
     * How the time grows with the tickets: as they do where it is linear.
     *
     * @throws IllegalStateException where it grows faster than in proportion
     */
    void compare() {
        for (int nth = 1; nth < all.size(); nth++) {
            var less = all.get(nth - 1);
            var more = all.get(nth);
            Bench.say(
                    "%,d tickets at %,.0f/s, %,d at %,.0f/s: %.1f times the tickets in %.1f times the time",
                    less.tickets(),
                    less.rate(),
                    more.tickets(),
                    more.rate(),
                    (double) more.tickets() / less.tickets(),
                    more.seconds() / less.seconds());
            if (!less.growsInProportion(more))
                throw new IllegalStateException("The time grows faster than the tickets, beyond %.1f times as fast."
                        .formatted(BEYOND_PROPORTION));
        }
    }

    private static String tickets(Client client, YearMonth month, int count) {
        var random = new SplittableRandom(client.key().hashCode());
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
}
