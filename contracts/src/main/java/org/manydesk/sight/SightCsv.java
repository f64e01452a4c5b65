package org.manydesk.sight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.print.Csv;
import org.manydesk.scope.Role;

/** Who may see a client, as CSV: a row for each reason of each person, then one for each who is kept out. */
final class SightCsv {
    private static final List<String> COLUMNS = List.of(
            "client",
            "at",
            "list",
            "name",
            "email",
            "role",
            "customRole",
            "rights",
            "ground",
            "through",
            "since",
            "until");

    private SightCsv() {}

    static String write(ClientSight sight) {
        var rows = new ArrayList<Map<String, String>>();
        sight.staff().stream().flatMap(person -> rows("STAFF", person)).forEach(rows::add);
        sight.people().stream().flatMap(person -> rows("CLIENT", person)).forEach(rows::add);
        sight.keptOut().stream().map(SightCsv::row).forEach(rows::add);
        rows.forEach(row -> row.putAll(
                Map.of("client", sight.client().key(), "at", sight.at().toString())));
        return Csv.write(COLUMNS, rows);
    }

    private static Stream<Map<String, String>> rows(String list, Onlooker person) {
        return person.grounds().stream().map(ground -> {
            var row = row(list, person.name(), person.email(), person.role());
            row.put("customRole", Csv.text(person.narrowedTo().orElse("")));
            row.put("rights", person.rights().stream().map(Enum::name).collect(Collectors.joining(" ")));
            row.put("ground", ground.kind().name());
            row.put("through", Csv.text(ground.through()));
            row.put("since", ground.since().map(Instant::toString).orElse(""));
            row.put("until", ground.until().map(Instant::toString).orElse(""));
            return row;
        });
    }

    private static Map<String, String> row(KeptOut person) {
        var row = row("KEPT_OUT", person.name(), person.email(), person.role());
        row.put("since", person.since().toString());
        return row;
    }

    private static Map<String, String> row(String list, String name, String email, Role role) {
        return new HashMap<>(
                Map.of("list", list, "name", Csv.text(name), "email", Csv.text(email), "role", role.name()));
    }
}
