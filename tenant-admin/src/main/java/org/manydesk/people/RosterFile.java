package org.manydesk.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Role;

/**
 * A list of people as comma-separated values with a header, in any order of columns (RFC 4180). It holds no passwords: who
 * is let in by it chooses one by a {@link PasswordLink}.
 */
final class RosterFile {
    private static final int MOST = 2_000;
    private static final List<String> REQUIRED = List.of("email", "name", "role");
    private static final List<String> KNOWN = List.of("email", "name", "role", "client", "allow", "deny");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setTrim(true)
            .get();

    private RosterFile() {}

    /** A row as it stands in the file. */
    record Row(long line, CSVRecord values) {
        /** @throws InvalidInput unless it says who, in what role and for whom */
        RosterEntry entry() {
            if (!values.isConsistent())
                throw new InvalidInput(
                        "", "The row has " + values.size() + " values, which is not what the header has.");
            var client = text("client");
            var person = new NewPerson(text("email"), text("name"), role(), client.isEmpty() ? null : client, null);
            return new RosterEntry(person, keys("allow"), keys("deny"));
        }

        /** Whether it names this role. */
        boolean isOf(Role role) {
            return text("role").toUpperCase(Locale.ROOT).equals(role.name());
        }

        String text(String column) {
            @Nullable String text = values.isSet(column) ? values.get(column) : null;
            return text == null ? "" : text;
        }

        private Role role() {
            return Arrays.stream(Role.values())
                    .filter(this::isOf)
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidInput("/role", "The role must be one of " + String.join(", ", roles()) + "."));
        }

        private static List<String> roles() {
            return Arrays.stream(Role.values()).map(Role::name).toList();
        }

        private List<String> keys(String column) {
            return Arrays.stream(text(column).split("[;\\s]+"))
                    .filter(Predicate.not(String::isEmpty))
                    .distinct()
                    .toList();
        }
    }

    /** The rows in their order; {@link InvalidInput} where the file as a whole cannot be read. */
    static List<Row> read(String csv) {
        try (var parser = CSVParser.parse(new StringReader(csv.replaceFirst("^\uFEFF", "")), FORMAT)) {
            mustBeKnown(parser.getHeaderNames());
            var rows = new ArrayList<Row>();
            long line = parser.getCurrentLineNumber() + 1;
            for (var values : parser) {
                rows.add(new Row(line, values));
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > MOST) throw new InvalidInput("", "A list has at most " + MOST + " people. Split it.");
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw new InvalidInput("", "This cannot be read as CSV: " + unreadable.getMessage());
        }
    }

    private static void mustBeKnown(List<String> columns) {
        var missing =
                REQUIRED.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty())
            throw new InvalidInput("", "The header lacks the columns " + String.join(", ", missing) + ".");
        var unknown = columns.stream().filter(column -> !KNOWN.contains(column)).toList();
        if (!unknown.isEmpty())
            throw new InvalidInput(
                    "",
                    "There are no columns " + String.join(", ", unknown) + "; there are " + String.join(", ", KNOWN)
                            + ".");
    }
}
