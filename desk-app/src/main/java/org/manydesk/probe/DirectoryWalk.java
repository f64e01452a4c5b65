package org.manydesk.probe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tries, as the directory of a client over SCIM, the people of others: named by their ids they must be answered as people who do
 * not exist, byte for byte, and no list and no filter may find them.
 */
final class DirectoryWalk {
    private static final String WHO = "directory";
    private static final String USERS = "/scim/v2/Users";
    private static final String ONE = USERS + "/{user}";
    private static final String NOBODY = "1";
    private static final int NOT_THERE = 404;
    private static final Map<String, Object> SOMEBODY = Map.of(
            "schemas",
            List.of("urn:ietf:params:scim:schemas:core:2.0:User"),
            "userName",
            "nobody@probe.example",
            "displayName",
            "Nobody",
            "active",
            true);
    private static final Map<String, Object> LEAVES = Map.of(
            "schemas",
            List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
            "Operations",
            List.of(Map.of("op", "replace", "path", "active", "value", false)));

    private final Visitor directory;
    private final Consumer<Trial> told;

    /** @param directory comes with the token of the one whose people it keeps */
    DirectoryWalk(Visitor directory, Consumer<Trial> told) {
        this.directory = directory.with("Content-Type", "application/scim+json");
        this.told = told;
    }

    /** A directory that finds nobody at all would find no hole either. */
    void own(Other own) {
        var all = directory.get(USERS + "?count=200");
        tell(
                Trial.Kind.SEARCH,
                new Sent("GET", USERS, all),
                own,
                "what is theirs",
                all.text().toUpperCase(Locale.ROOT).contains(own.canary())
                        ? Optional.empty()
                        : Optional.of("does not show what is theirs, so their calls prove nothing"));
    }

    void foreign(Other other) {
        var id = other.ids().getOrDefault("user", "");
        for (var verb : List.of("GET", "PUT", "PATCH", "DELETE")) {
            var foreign = send(verb, id);
            tell(
                    Trial.Kind.FOREIGN,
                    new Sent(verb, ONE, foreign),
                    other,
                    NOT_THERE + ", as for what does not exist",
                    wrong(other, foreign, send(verb, NOBODY)));
        }
    }

    /** @param address of somebody of the other's */
    void searches(Other other, String address) {
        var all = directory.get(USERS + "?count=200");
        tell(Trial.Kind.SEARCH, new Sent("GET", USERS, all), other, "nothing of it", shown(other, all));
        var found = filtered(address);
        var nobody = filtered("nobody@probe.example");
        var wrong = found.text().equals(nobody.text())
                ? Optional.<String>empty()
                : Optional.of("answers otherwise than for what does not exist");
        tell(Trial.Kind.SEARCH, new Sent("GET", USERS + "?filter", found), other, "as for what does not exist", wrong);
    }

    private Told send(String verb, String id) {
        var path = USERS + "/" + id;
        return switch (verb) {
            case "GET" -> directory.get(path);
            case "DELETE" -> directory.delete(path);
            case "PUT" -> directory.put(path, SOMEBODY);
            default -> directory.patch(path, LEAVES);
        };
    }

    private Told filtered(String address) {
        var filter = "userName eq \"" + address + "\"";
        return directory.get(USERS + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    private static Optional<String> wrong(Other other, Told foreign, Told unknown) {
        if (foreign.status() != NOT_THERE) return Optional.of("answers " + foreign.status());
        if (!foreign.text().equals(unknown.text()))
            return Optional.of("answers otherwise than for what does not exist");
        return shown(other, foreign);
    }

    /** Addresses are kept in small letters. */
    private static Optional<String> shown(Other other, Told answer) {
        return answer.text().toUpperCase(Locale.ROOT).contains(other.canary())
                ? Optional.of("shows text of the other client")
                : Optional.empty();
    }

    private record Sent(String verb, String path, Told answer) {}

    private void tell(Trial.Kind kind, Sent sent, Other other, String expected, Optional<String> wrong) {
        told.accept(new Trial(
                kind,
                sent.verb(),
                sent.path(),
                WHO,
                other.name(),
                expected,
                sent.answer().status(),
                wrong));
    }
}
