package org.manydesk.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chain holds as it was written, and in no other way. */
class ChainProofTest {
    private static final Instant AT = Instant.parse("2026-10-05T08:10:00.000001Z");

    private static List<String> chain(int entries) {
        return file(links(entries), 0, AuditLink.START);
    }

    private static List<AuditLink> links(int entries) {
        var links = new ArrayList<AuditLink>();
        for (int position = 1; position <= entries; position++)
            add(links, "TICKET_RESOLVED", "{\"after\":\"naïve\\nüber\",\"n\":1.50}");
        return links;
    }

    private static void add(List<AuditLink> links, String action, String details) {
        var position = links.size() + 1;
        var previous = links.isEmpty() ? AuditLink.START : links.getLast().hash();
        links.add(new AuditLink(
                position,
                AT.plusSeconds(position),
                "ana@msp.example",
                "192.0.2.1",
                action,
                "ACME-" + position,
                details,
                previous));
    }

    private static List<String> file(List<AuditLink> links, int removed, String removedHead) {
        var last = links.isEmpty() ? AuditLink.START : links.getLast().hash();
        var file = new StringWriter();
        var writer =
                new ChainWriter(file, new ChainHead("Harbour", "acme", AT, links.size(), last, removed, removedHead));
        links.stream().skip(removed).forEach(link -> writer.add(link, link.hash()));
        return new ArrayList<>(file.toString().lines().toList());
    }

    /** Six entries, of which the first three were removed; the seventh tells of it. */
    private static List<String> shortened() {
        var links = links(6);
        var hash = links.get(2).hash();
        add(links, AuditLink.ENTRIES_REMOVED, "{\"hash\":\"" + hash + "\",\"upTo\":3}");
        return file(links, 3, hash);
    }

    private static ChainHead read(List<String> lines) throws IOException {
        return read(lines, Optional.empty());
    }

    private static ChainHead read(List<String> lines, Optional<ChainHead> earlier) throws IOException {
        return ChainProof.of(new BufferedReader(new StringReader(String.join("\n", lines))), earlier);
    }

    private static void breaksAt(int line, String what, List<String> lines) {
        assertThatExceptionOfType(BrokenChain.class)
                .isThrownBy(() -> read(lines))
                .withMessageContaining(what)
                .returns((long) line, BrokenChain::line);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "50"})
    void a_chain_holds_as_it_was_written(int entries) throws IOException {
        assertThat(read(chain(entries)).entries()).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource({
        "ana@msp.example, eve@msp.example",
        "192.0.2.1, 192.0.2.2",
        "TICKET_RESOLVED, TICKET_CLOSED",
        "ACME-3, ACME-4",
        "1.50, 1.5",
        "08:10:03, 08:10:04"
    })
    void a_changed_field_is_named_by_its_entry(String is, String becomes) {
        var lines = chain(5);
        assertThat(lines.get(3)).contains(is);
        lines.set(3, lines.get(3).replace(is, becomes));
        breaksAt(4, "Entry 3 was changed", lines);
    }

    @Test
    void a_missing_an_added_and_a_moved_entry_are_named() {
        var missing = chain(5);
        missing.remove(3);
        breaksAt(4, "Entry 3 is missing: here stands entry 4", missing);
        var doubled = chain(5);
        doubled.add(3, doubled.get(3));
        breaksAt(5, "Entry 4 is missing: here stands entry 3", doubled);
        var moved = chain(5);
        moved.add(2, moved.remove(3));
        breaksAt(3, "Entry 2 is missing: here stands entry 3", moved);
    }

    @Test
    void an_entry_of_another_history_does_not_follow() {
        var lines = chain(3);
        lines.set(2, lines.get(2).replaceAll("\"previous\":\"..", "\"previous\":\"zz"));
        breaksAt(3, "Entry 2 does not follow", lines);
    }

    @Test
    void a_cut_end_is_noticed_by_the_head() {
        var cut = chain(5);
        cut.removeLast();
        breaksAt(5, "The file ends after entry 4, but its head tells of 5", cut);
        var hidden = chain(5);
        hidden.removeLast();
        hidden.set(0, hidden.getFirst().replace("\"entries\":5", "\"entries\":4"));
        breaksAt(1, "The head is not the hash of the last entry", hidden);
    }

    @Test
    void what_is_no_export_is_told_so() {
        breaksAt(1, "empty", List.of());
        breaksAt(1, "no JSON", List.of("PK\u0003\u0004"));
        breaksAt(1, "no export of an audit trail", List.of("{\"a\":1}"));
        var lines = chain(2);
        lines.set(2, "{\"position\":2}");
        breaksAt(3, "lacks a field", lines);
    }

    @Test
    void a_chain_goes_on_from_an_earlier_export_of_it() throws IOException {
        var earlier = read(chain(3));
        assertThat(read(chain(5), Optional.of(earlier)).entries()).isEqualTo(5);
    }

    @Test
    void a_chain_that_was_written_anew_does_not_go_on_from_an_earlier_export() throws IOException {
        var earlier = read(chain(3));
        var other = new ChainHead(earlier.provider(), "acme", AT, 3, "f".repeat(64), 0, AuditLink.START);
        assertThatExceptionOfType(BrokenChain.class)
                .isThrownBy(() -> read(chain(5), Optional.of(other)))
                .withMessageContaining("is not that of the earlier export");
        assertThatExceptionOfType(BrokenChain.class)
                .isThrownBy(() -> read(chain(2), Optional.of(earlier)))
                .withMessageContaining("The earlier export has more entries: 3");
        var globex = new ChainHead(earlier.provider(), "globex", AT, 3, earlier.head(), 0, AuditLink.START);
        assertThatExceptionOfType(BrokenChain.class)
                .isThrownBy(() -> read(chain(5), Optional.of(globex)))
                .withMessageContaining("another chain");
    }

    @Test
    void a_chain_without_its_old_beginning_holds_and_goes_on_from_an_earlier_export() throws IOException {
        assertThat(read(shortened()).removed()).isEqualTo(3);
        for (var earlier : List.of(3, 4, 6))
            assertThat(read(shortened(), Optional.of(read(chain(earlier)))).entries())
                    .isEqualTo(7);
    }

    @Test
    void a_beginning_that_no_entry_says_was_removed_is_missing() {
        var links = links(6);
        breaksAt(
                1,
                "Entries up to 3 are missing, and no entry tells that they were removed",
                file(links, 3, links.get(2).hash()));
        var more = links(6);
        add(more, AuditLink.ENTRIES_REMOVED, "{\"hash\":\"" + more.get(1).hash() + "\",\"upTo\":2}");
        breaksAt(1, "Entries up to 3 are missing", file(more, 3, more.get(2).hash()));
        breaksAt(1, "Nothing was removed", file(links(2), 0, "f".repeat(64)));
        var shorter = shortened();
        shorter.remove(1);
        breaksAt(2, "Entry 4 is missing: here stands entry 5", shorter);
    }

    @Test
    void an_earlier_export_must_reach_to_what_is_left_and_be_of_the_same_history() throws IOException {
        var tooEarly = read(chain(2));
        assertThatExceptionOfType(BrokenChain.class)
                .isThrownBy(() -> read(shortened(), Optional.of(tooEarly)))
                .withMessageContaining("no entry is in both");
        var other = new ChainHead("Harbour", "acme", AT, 3, "f".repeat(64), 0, AuditLink.START);
        assertThatExceptionOfType(BrokenChain.class)
                .isThrownBy(() -> read(shortened(), Optional.of(other)))
                .withMessageContaining("is not that of the earlier export");
    }

    @Test
    void an_export_of_the_time_before_entries_were_removed_is_read() throws IOException {
        var lines = chain(2);
        lines.set(0, lines.getFirst().replaceAll(",\"removed\".*", "}"));
        assertThat(lines.getFirst()).doesNotContain("removed");
        assertThat(read(lines).entries()).isEqualTo(2);
    }

    @Test
    void an_entry_that_is_withheld_holds_by_its_hash_and_is_counted() throws IOException {
        var links = links(4);
        var file = new StringWriter();
        var writer = new ChainWriter(
                file, new ChainHead("Harbour", "acme", AT, 4, links.get(3).hash(), 0, AuditLink.START));
        for (var link : links)
            if (link.position() == 2 || link.position() == 4) writer.withhold(link, link.hash());
            else writer.add(link, link.hash());
        assertThat(file.toString().lines().toList().get(2)).doesNotContain("ana@", "naïve", "RESOLVED");
        assertThat(ChainProof.proven(new BufferedReader(new StringReader(file.toString())), Optional.empty())
                        .withheld())
                .isEqualTo(2);
        for (var changed : List.of(links.get(1).hash(), links.get(3).hash()))
            assertThatExceptionOfType(BrokenChain.class)
                    .isThrownBy(() -> ChainProof.of(
                            new BufferedReader(new StringReader(
                                    file.toString().replace("\"hash\":\"" + changed, "\"hash\":\"" + AuditLink.START))),
                            Optional.empty()));
    }
}
