package org.manydesk.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.References;

/**
 * Tries every operation of the OpenAPI document with somebody else's ids. Each answer must be that to an id which does not
 * exist, byte for byte but for the address that a problem repeats, and must not show the canary text which all things of the
 * other client hold.
 */
public final class WallWalk {
    /** What stands for each path parameter where nothing is; a parameter that is not here, and is no id, must be added. */
    public static final Map<String, String> UNKNOWN = unknown();

    /** What does not tell things apart: a line's number and a version's. */
    private static final Set<String> NUMBERS = Set.of("line", "v");

    private static final String WORDS = "words";

    /** What queries find things by, and how it is said: the path parameter that would name it, or words that it may hold. */
    public static final Map<String, String> FILTERS = filters();

    /** The report is that of the provider who asked for the probe. */
    private static final String OF_ANOTHER = "probe";

    private final List<ProbedCall> calls;
    private final Map<String, String> own;
    private final Consumer<Trial> told;
    private final Unknowns unknowns = new Unknowns();

    /**
     * @param own the ids of a client whom the callers reach
     * @param told hears of every trial
     */
    public WallWalk(List<ProbedCall> calls, Map<String, String> own, Consumer<Trial> told) {
        this.calls = calls;
        this.own = own;
        this.told = told;
    }

    private static Map<String, String> unknown() {
        var all = new TreeMap<String, String>();
        for (var number : List.of(
                "v",
                "message",
                "file",
                "watcher",
                "entry",
                "invoice",
                "line",
                "query",
                "document",
                "exclusion",
                "credit",
                "creditNote",
                "payment",
                "reminder",
                "import",
                "run",
                "notification",
                "delivery",
                "user",
                "token",
                "session",
                "passkey",
                "scimToken",
                "outage",
                "window",
                "hook",
                "triage",
                "agreement",
                "customRole",
                "team",
                "rate",
                "probe")) all.put(number, "1");
        for (var name : List.of("service", "template", "article", "shared")) all.put(name, "nothing");
        all.putAll(Map.of("key", "nobody", "ref", "NOBODY-1", "number", "NONE-1"));
        return Map.copyOf(all);
    }

    /** The paths that the walk could not fill; none, or the walk is not whole. */
    public List<String> missing() {
        return calls.stream()
                .flatMap(call -> java.util.stream.Stream.concat(call.missingFrom(own), call.missingFrom(UNKNOWN)))
                .toList();
    }

    /**
     * What is no longer there of the caller's own things, by the names of path parameters: no path that can be read and ends
     * with it is found.
     */
    public List<String> lost(Visitor admin) {
        var readable = calls.stream()
                .filter(call -> call.verb().equals("GET") && call.roles().contains("ADMIN"))
                .filter(call -> !call.parameters().isEmpty())
                .collect(Collectors.groupingBy(call -> call.parameters().getLast()));
        return readable.entrySet().stream()
                .filter(kind -> !kind.getKey().equals(OF_ANOTHER))
                .filter(kind -> kind.getValue().stream()
                        .allMatch(call -> call.send(admin, own).status() == 404))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Every path with the other's ids. */
    public void foreign(String who, Visitor visitor, Other other) {
        for (var call : calls)
            if (!call.parameters().isEmpty())
                compare(
                        new Tried(Trial.Kind.FOREIGN, who, other, call),
                        call.send(visitor, other.ids()),
                        unknowns.of(who, "foreign " + call.id(), () -> call.send(visitor, UNKNOWN)),
                        call.isOpen() ? 401 : 404);
    }

    /** Every path that begins with the caller's own things and ends with the other's. */
    public void withinOwn(String who, Visitor visitor, Other other) {
        for (var call : calls)
            for (int owned = 1; owned < identifying(call).size(); owned++) {
                var nothing = mixed(call, owned, UNKNOWN);
                compare(
                        new Tried(Trial.Kind.WITHIN_OWN, who, other, call),
                        call.send(visitor, mixed(call, owned, other.ids())),
                        unknowns.of(who, owned + " " + call.id(), () -> call.send(visitor, nothing)),
                        404);
            }
    }

    /** Every body that names something, in a call to the caller's own things: once the other's, once what does not exist. */
    public void bodies(String who, Visitor visitor, Other other) {
        for (var call : calls)
            ProbedBodies.of(call).forEach(body -> {
                var foreign = other.ids().getOrDefault(body.kind(), "");
                var unknown = UNKNOWN.getOrDefault(body.kind(), "");
                var answer = call.send(visitor, call.at(own), body.naming(foreign));
                var nothing = unknowns.of(
                        who,
                        call.id() + " " + body.member(),
                        () -> call.send(visitor, call.at(own), body.naming(unknown)));
                var what = call.path() + " (" + body.member() + ")";
                asNothing(new Tried(Trial.Kind.WITHIN_OWN, who, other, call), what, answer, nothing, foreign, unknown);
            });
    }

    /** What a refusal repeats of the caller's own words tells nothing. */
    private void asNothing(Tried tried, String what, Told foreign, Told unknown, String named, String nothing) {
        Optional<String> wrong = Optional.empty();
        if (foreign.status() < 400) wrong = Optional.of("answers " + foreign.status());
        else if (!without(foreign, named, nothing).equals(without(unknown, named, nothing)))
            wrong = Optional.of(
                    "answers otherwise than for what does not exist: " + foreign.status() + " and " + unknown.status());
        var said = wrong;
        tell(
                tried,
                what,
                foreign,
                "as for what does not exist",
                shown(tried.other(), foreign, named).or(() -> said));
    }

    private static String without(Told answer, String... words) {
        var text = answer.withoutInstance();
        for (var word : words) text = text.replace(word, "");
        return answer.status() + text;
    }

    /** Every path with the other's ids, of somebody who did not sign in. */
    public void notSignedIn(Visitor nobody, Other other) {
        for (var call : calls)
            if (!call.parameters().isEmpty())
                compare(
                        new Tried(Trial.Kind.NOT_SIGNED_IN, "", other, call),
                        call.send(nobody, other.ids()),
                        call.send(nobody, UNKNOWN),
                        401);
    }

    /** Every list, export and search, plain and filtered by what is the other's. */
    public void searches(String who, Visitor visitor, Other other) {
        for (var call : calls) {
            var tried = new Tried(Trial.Kind.SEARCH, who, other, call);
            var isList = call.verb().equals("GET") && call.parameters().isEmpty();
            if (isList) {
                var plain = unknowns.of(who, "list " + call.id(), () -> visitor.get(call.at(Map.of())));
                tell(tried, plain, "nothing of it", shown(other, plain));
            }
            call.queries().stream()
                    .filter(query -> isList || FILTERS.containsKey(query))
                    .forEach(query -> filtered(tried, query, visitor));
        }
    }

    private void filtered(Tried tried, String query, Visitor visitor) {
        var call = tried.call();
        var path = call.at(own) + "?" + query + "=";
        var body = call.isJson() ? "{}" : "x";
        var named = filter(query, tried.other());
        var nothing = filter(query, null);
        var foreign = call.send(visitor, path + named, body);
        var unknown = unknowns.of(tried.who(), query + " " + call.id(), () -> call.send(visitor, path + nothing, body));
        var same = named.equals(nothing) // what names nothing may answer otherwise because time went by
                || without(foreign, named, nothing).equals(without(unknown, named, nothing));
        var differs = same
                ? Optional.<String>empty()
                : Optional.of("answers otherwise than for what does not exist: " + foreign.status() + " and "
                        + unknown.status());
        var wrong = shown(tried.other(), foreign).or(() -> differs);
        told.accept(new Trial(
                tried.kind(),
                tried.call().verb(),
                tried.call().path() + "?" + query,
                tried.who(),
                tried.other().name(),
                "as for what does not exist",
                foreign.status(),
                wrong));
    }

    private record Tried(Trial.Kind kind, String who, Other other, ProbedCall call) {}

    private void compare(Tried tried, Told foreign, Told unknown, int allowed) {
        Optional<String> wrong = Optional.empty();
        if (foreign.status() != allowed) wrong = Optional.of("answers " + foreign.status());
        else if (!foreign.withoutInstance().equals(unknown.withoutInstance()))
            wrong = Optional.of("answers otherwise than for what does not exist");
        var said = wrong;
        tell(
                tried,
                foreign,
                allowed + ", as for what does not exist",
                shown(tried.other(), foreign).or(() -> said));
    }

    private void tell(Tried tried, Told answer, String expected, Optional<String> wrong) {
        tell(tried, tried.call().path(), answer, expected, wrong);
    }

    private void tell(Tried tried, String what, Told answer, String expected, Optional<String> wrong) {
        told.accept(new Trial(
                tried.kind(),
                tried.call().verb(),
                what,
                tried.who(),
                tried.other().name(),
                expected,
                answer.status(),
                wrong));
    }

    /** A canary may be where the caller put it, in the path, and nowhere else. */
    private static Optional<String> shown(Other other, Told answer) {
        return shown(other, answer, "");
    }

    /** @param named what the body said, which may hold the canary as well */
    private static Optional<String> shown(Other other, Told answer, String named) {
        var said = answer.headers().map() + answer.withoutInstance();
        if ((named.isEmpty() ? said : said.replace(named, "")).contains(other.canary()))
            return Optional.of("shows text of the other client");
        return answer.status() >= 500 ? Optional.of("fails with " + answer.status()) : Optional.empty();
    }

    private static List<String> identifying(ProbedCall call) {
        return call.parameters().stream()
                .filter(name -> !NUMBERS.contains(name))
                .toList();
    }

    private Map<String, String> mixed(ProbedCall call, int owned, Map<String, String> others) {
        var values = new HashMap<>(others);
        identifying(call).subList(0, owned).forEach(name -> values.put(name, own.getOrDefault(name, "")));
        return values;
    }

    private static String filter(String query, @Nullable Other other) {
        var kind = FILTERS.get(query);
        if (kind == null) return "";
        if (kind.equals(WORDS)) return other == null ? "nothing" : other.canary();
        return other == null ? UNKNOWN.getOrDefault(kind, "") : other.ids().getOrDefault(kind, "");
    }

    private static Map<String, String> filters() {
        var all = new TreeMap<>(References.QUERIES);
        all.putAll(Map.of("q", WORDS, "externalId", WORDS));
        return Map.copyOf(all);
    }
}
