package org.manydesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Measures a running Manydesk over its REST interface, every answer checked: tickets created per second, the queue at
 * 20,000 open tickets over 50 clients, an invoice run over 20,000 tickets. Started by {@code ./desk bench} on a data
 * folder of its own; needs the JDK alone. Arguments: base address, operator's e-mail, password; then {@code runs} and
 * numbers of tickets, to measure runs over 500 contracts instead; or {@code age} and numbers of months, to measure a
 * contract with so many invoices.
 */
public final class Bench {
    private static final int CLIENTS = 50;
    private static final int OPEN_PER_CLIENT = 400;
    private static final int FILLING = 75;
    private static final int INVOICED = 20_000;
    private static final Duration SPAN = Duration.ofSeconds(20);
    private static final Random RANDOM = new Random(42);
    private static final List<String> WORDS = List.of(
            ("printer outlook vpn password laptop email server network account login error screen monitor update"
                            + " install access folder backup license phone teams wifi slow reset drive user office driver")
                    .split(" "));

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private String token = "";

    private Bench(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(arguments[0]);
        bench.signIn(arguments[1], arguments[2]);
        switch (arguments.length > 3 ? arguments[3] : "") {
            case "runs" -> bench.measureRuns(arguments);
            case "age" -> new AgedContract(bench).measure(Integer.parseInt(arguments[4]));
            default -> bench.measureAll();
        }
    }

    /** With so many tickets, one number after the other. */
    private void measureRuns(String... arguments) throws Exception {
        var contracts = new ManyContracts(this);
        contracts.open();
        for (int i = 4; i < arguments.length; i++) contracts.measure(Integer.parseInt(arguments[i]));
        contracts.compare();
    }

    private void measureAll() throws Exception {
        prepare();
        measureQueue(1);
        measureQueue(8);
        measureCreation(8);
        measureInvoiceRun();
        fill();
    }

    private void signIn(String email, String password) throws Exception {
        var answer = post("/sessions", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password), 201);
        token = member(answer.body(), "token");
    }

    private void prepare() throws Exception {
        say("Loading %d clients with %d open tickets each …", CLIENTS, OPEN_PER_CLIENT);
        var start = System.nanoTime();
        for (int client = 0; client < CLIENTS; client++) {
            open(key(client));
            load(key(client), openTickets(client));
        }
        say("Imported %,d open tickets in %.1f s", CLIENTS * OPEN_PER_CLIENT, seconds(start));
    }

    private void measureQueue(int callers) throws Exception {
        var path = "/tickets?sort=due&limit=50&status=NEW&status=OPEN";
        var latencies = during(SPAN, callers, () -> get(path, 200));
        report("queue: first 50 open by due, over " + CLIENTS + " clients", callers, latencies);
    }

    private void measureCreation(int callers) throws Exception {
        var latencies = during(
                SPAN,
                callers,
                () -> post(
                        "/tenants/" + key(RANDOM.nextInt(CLIENTS)) + "/tickets",
                        """
                {"type":"INCIDENT","subject":"%s","description":"%s","requester":{"email":"user%d@bench.example","name":"User"},\
                "impact":"MEDIUM","urgency":"HIGH"}"""
                                .formatted(words(6), words(60), RANDOM.nextInt(20)),
                        201));
        report("create a ticket", callers, latencies);
    }

    private void measureInvoiceRun() throws Exception {
        var period = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        open("invoiced");
        say("Loading %,d resolved tickets of %s …", INVOICED, period);
        var importing = System.nanoTime();
        load("invoiced", resolvedTickets(period));
        say("Imported %,d resolved tickets with their timelines in %.1f s", INVOICED, seconds(importing));
        var start = System.nanoTime();
        var run = post("/tenants/invoiced/contracts/INVOICED-1/invoice-runs", "{\"period\":\"" + period + "\"}", 201);
        say("invoice run over %,d tickets: %.2f s (%s)", INVOICED, seconds(start), run.body());
    }

    /** With as many open tickets that there are 100,000 open clocks, which a restart works out anew. */
    private void fill() throws Exception {
        var start = System.nanoTime();
        for (int client = CLIENTS; client < CLIENTS + FILLING; client++) {
            open(key(client));
            load(key(client), openTickets(client));
        }
        say("Imported %,d more open tickets in %.1f s", FILLING * OPEN_PER_CLIENT, seconds(start));
    }

    void open(String key) throws Exception {
        open(key, YearMonth.of(2024, 1));
    }

    void open(String key, YearMonth from) throws Exception {
        post(
                "/tenants",
                """
                {"key":"%s","name":"Client %s","locale":"en-GB","zone":"Europe/London","mailDomains":["%s.example"]}"""
                        .formatted(key, key, key),
                201);
        var number = key.toUpperCase(Locale.ROOT) + "-1";
        post(
                "/tenants/" + key + "/contracts",
                """
                {"number":"%s","model":"HELP_DESK","from":"%s-01","until":null,"currency":"EUR",
                 "calendar":{"zone":"Europe/London","hours":{"mon":[["08:00","18:00"]],"tue":[["08:00","18:00"]],
                   "wed":[["08:00","18:00"]],"thu":[["08:00","18:00"]],"fri":[["08:00","18:00"]]},"holidays":["12-25"]},
                 "sla":{"targets":[%s],"pauseWhile":["PENDING_CUSTOMER"],"warnAt":[75]},
                 "rateCard":{"rounding":"HALF_UP","vatRate":"20","lines":[{"name":"Tickets","charge":"PER_TICKET",
                   "model":"GRADUATED","tiers":[{"upTo":100,"unitPrice":"12.00"},{"upTo":null,"unitPrice":"9.50"}]}]},
                 "chargeable":{"countedAt":"RESOLVED","notCounted":["MERGED","SPAM","DUPLICATE"]}}"""
                        .formatted(number, from, targets()),
                201);
        send("PUT", "/tenants/" + key + "/contracts/" + number + "/activation", "application/json", "{}", 200, 204);
    }

    private static String targets() {
        var targets = new ArrayList<String>();
        for (var priority : List.of("P1", "P2", "P3", "P4")) {
            targets.add(target("FIRST_RESPONSE", priority, "PT4H"));
            targets.add(target("RESOLUTION", priority, "PT40H"));
        }
        return String.join(",", targets);
    }

    private static String target(String metric, String priority, String within) {
        return "{\"metric\":\"%s\",\"priority\":\"%s\",\"within\":\"%s\",\"time\":\"BUSINESS\",\"goal\":\"95\"}"
                .formatted(metric, priority, within);
    }

    void load(String key, String tickets) throws Exception {
        var answer = send("POST", "/tenants/" + key + "/imports", "application/x-ndjson", tickets, 202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        var path = location.substring(location.indexOf("/api/v1") + "/api/v1".length());
        while (true) {
            var state = get(path, 200).body();
            if (state.contains("\"DONE\"")) {
                if (!state.contains("\"rejected\":[]")) throw new IllegalStateException(state);
                return;
            }
            if (state.contains("\"FAILED\"")) throw new IllegalStateException(state);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static String openTickets(int client) {
        var lines = new StringBuilder();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < OPEN_PER_CLIENT; i++) {
            var opened = now.minusSeconds(RANDOM.nextInt(5 * 86_400));
            lines.append(ticket("O" + client + "-" + i, "{\"at\":\"" + opened + "\",\"event\":\"OPENED\"}"));
        }
        return lines.toString();
    }

    private static String resolvedTickets(YearMonth period) {
        var lines = new StringBuilder();
        var start = period.atDay(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int i = 0; i < INVOICED; i++) {
            var opened = start.plusSeconds(RANDOM.nextInt(20 * 86_400));
            var replied = opened.plusSeconds(RANDOM.nextInt(7_200));
            var resolved = replied.plusSeconds(RANDOM.nextInt(2 * 86_400));
            lines.append(ticket(
                    "R" + i,
                    """
                    {"at":"%s","event":"OPENED"},{"at":"%s","event":"REPLIED","by":"agent@bench.example","body":"%s"},\
                    {"at":"%s","event":"STATUS","to":"RESOLVED"}"""
                            .formatted(opened, replied, words(20), resolved)));
        }
        return lines.toString();
    }

    private static String ticket(String externalId, String timeline) {
        return """
                {"externalId":"%s","type":"INCIDENT","subject":"%s","description":"%s",\
                "requester":{"email":"user%d@bench.example","name":"User"},"priority":"P%d","timeline":[%s]}
                """
                .formatted(externalId, words(6), words(40), RANDOM.nextInt(20), 1 + RANDOM.nextInt(4), timeline);
    }

    private List<Double> during(Duration span, int callers, Callable<?> call) throws Exception {
        var end = System.nanoTime() + span.toNanos();
        try (var pool = Executors.newFixedThreadPool(callers)) {
            var runs = new ArrayList<java.util.concurrent.Future<List<Double>>>();
            for (int caller = 0; caller < callers; caller++) runs.add(pool.submit(() -> repeat(call, end)));
            var all = new ArrayList<Double>();
            for (var run : runs) all.addAll(run.get());
            return all;
        }
    }

    private static List<Double> repeat(Callable<?> call, long end) throws Exception {
        var latencies = new ArrayList<Double>();
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            call.call();
            latencies.add(seconds(start) * 1000);
        }
        return latencies;
    }

    private static void report(String what, int callers, List<Double> latencies) {
        var sorted = latencies.stream().sorted().toList();
        say(
                "%s, %d callers: %.1f/s, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (%d calls)",
                what,
                callers,
                sorted.size() / (double) SPAN.toSeconds(),
                quantile(sorted, 0.50),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                sorted.size());
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    HttpResponse<String> get(String path, int expected) throws IOException, InterruptedException {
        return checked(request(path).GET().build(), expected);
    }

    HttpResponse<String> post(String path, String body, int... expected) throws IOException, InterruptedException {
        return send("POST", path, "application/json", body, expected);
    }

    private HttpResponse<String> send(String method, String path, String type, String body, int... expected)
            throws IOException, InterruptedException {
        var request = request(path)
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("If-Match", "*");
        return checked(request.build(), expected);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).timeout(Duration.ofMinutes(10));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> checked(HttpRequest request, int... expected)
            throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        for (int status : expected) if (answer.statusCode() == status) return answer;
        throw new IllegalStateException(
                request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
    }

    static String member(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) throw new IllegalStateException(json);
        return matcher.group(1);
    }

    private static String key(int client) {
        return "c%03d".formatted(client);
    }

    private static String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(i == 0 ? "" : " ").append(WORDS.get(RANDOM.nextInt(WORDS.size())));
        return text.toString();
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void say(String text, Object... values) {
        System.out.println(text.formatted(values));
    }
}
