package org.manydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/security.md to what is there: every requirement of level 1 and 2 once, with its level, and with a test that
 * exists or a reason.
 *
 * @see <a href="https://github.com/OWASP/ASVS/tree/v5.0.0">OWASP ASVS 5.0.0</a>
 */
class SecurityDocumentTest {
    /** The levels of the standard's requirements: a section, then the level of each of its requirements in order. */
    private static final String STANDARD =
            """
            1.1 22   1.2 1111122223   1.3 112222222223   1.4 222   1.5 123
            2.1 122   2.2 112   2.3 12223   2.4 23
            3.1 3   3.2 113   3.3 12223   3.4 11222233   3.5 11122333   3.6 3   3.7 22333
            4.1 12233   4.2 23333   4.3 22   4.4 1222
            5.1 2   5.2 112333   5.3 113   5.4 222
            6.1 122   6.2 111111112222   6.3 11223333   6.4 112233   6.5 22222333   6.6 2223   6.7 33   6.8 2222
            7.1 222   7.2 1111   7.3 22   7.4 11222   7.5 223   7.6 22
            8.1 1233   8.2 1123   8.3 133   8.4 23
            9.1 111   9.2 1222
            10.1 22   10.2 223   10.3 22223   10.4 1111122222233333   10.5 22222   10.6 22   10.7 222
            11.1 2233   11.2 22233   11.3 11233   11.4 1222   11.5 23   11.6 23   11.7 33
            12.1 12233   12.2 11   12.3 22223
            13.1 2333   13.2 222223   13.3 2233   13.4 1222233
            14.1 22   14.2 12223333   14.3 122
            15.1 12233   15.2 12233   15.3 1222222   15.4 3333
            16.1 2   16.2 22222   16.3 2222   16.4 222   16.5 2223
            17.1 23   17.2 22223333   17.3 22
            """;

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/security.md");
    private static final Pattern ROW = Pattern.compile(
            "\\| (\\d+\\.\\d+\\.\\d+) \\| (\\d) \\| ([^|]+) \\| (kept|not yet|not applicable) \\| ([^|]+) \\|");
    private static final Pattern CLAIM = Pattern.compile("`([A-Z]\\w*[a-z0-9](?:IT|Test))(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(?:#([^)]*))?\\)");

    private static String document;
    private static List<Row> rows;
    private static Map<String, Path> tests;

    private record Row(String number, int level, String what, String status, String proof) {
        boolean isShown() {
            return CLAIM.matcher(proof).find() || LINK.matcher(proof).find();
        }
    }

    @BeforeAll
    static void the_document_and_the_tests_of_all_modules() throws IOException {
        document = Files.readString(DOCUMENT);
        rows = document.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row ->
                        new Row(row.group(1), Integer.parseInt(row.group(2)), row.group(3), row.group(4), row.group(5)))
                .toList();
        tests = sources("src/test/java")
                .collect(Collectors.toMap(SecurityDocumentTest::name, path -> path, (a, b) -> a));
    }

    private static Stream<Path> sources(String folder) throws IOException {
        var all = new ArrayList<Path>();
        for (var module : List.of("tenant-admin", "contracts", "billing", "desk-app", "server"))
            try (var files = Files.walk(ROOT.resolve(module).resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        return all.stream();
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    @Test
    void every_requirement_of_levels_1_and_2_is_there_once_with_its_level() {
        var standard = standard();
        assertThat(standard).hasSize(253);
        assertThat(rows.stream().map(row -> row.number() + " " + row.level())).containsExactlyElementsOf(standard);
    }

    private static List<String> standard() {
        var words = STANDARD.strip().split("\\s+");
        var all = new ArrayList<String>();
        for (int at = 0; at < words.length; at += 2)
            for (int number = 1; number <= words[at + 1].length(); number++) {
                char level = words[at + 1].charAt(number - 1);
                if (level < '3') all.add(words[at] + "." + number + " " + level);
            }
        return all;
    }

    @Test
    void what_is_kept_is_shown_by_a_test_or_written_somewhere() {
        assertThat(rows.stream().filter(row -> row.status().equals("kept") && !row.isShown()))
                .isEmpty();
    }

    @Test
    void what_is_not_kept_has_a_reason() {
        assertThat(rows.stream()
                        .filter(row -> !row.status().equals("kept")
                                && row.proof().strip().length() < "See 1.1.1.".length()))
                .isEmpty();
        assertThat(rows.stream().filter(row -> row.proof().startsWith("See ")).filter(row -> !pointsToARow(row)))
                .isEmpty();
    }

    private static boolean pointsToARow(Row row) {
        var other = row.proof().replaceAll("See ([0-9.]+)\\. ?.*", "$1");
        return rows.stream()
                .anyMatch(
                        there -> there.number().equals(other) && !there.proof().startsWith("See "));
    }

    @Test
    void it_says_how_many() {
        var counts = rows.stream().collect(Collectors.groupingBy(Row::status, Collectors.counting()));
        assertThat(document)
                .contains("%d of 253 are kept, %d are not yet, %d do not apply."
                        .formatted(counts.get("kept"), counts.get("not yet"), counts.get("not applicable")));
    }

    @Test
    void every_test_that_is_named_is_there() {
        assertThat(CLAIM.matcher(document).results().filter(claim -> !isThere(claim.group(1), claim.group(2))))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static boolean isThere(String type, @Nullable String method) {
        var source = tests.get(type);
        return source != null && (method == null || read(source).contains(" " + method + "("));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_link_leads_somewhere() {
        assertThat(LINK.matcher(document)
                        .results()
                        .filter(link -> !link.group(1).startsWith("https://"))
                        .filter(link -> link.group(1).isEmpty() ? !isHeading(link.group(2)) : !isFile(link.group(1))))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static boolean isFile(String link) {
        return Files.exists(ROOT.resolve("docs").resolve(link));
    }

    private static boolean isHeading(String anchor) {
        return document.lines().filter(line -> line.startsWith("#")).anyMatch(line -> line.replaceFirst("#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-')
                .equals(anchor));
    }
}
