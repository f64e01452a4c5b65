package org.manydesk.offboarding;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.manydesk.offboarding.Searched.Mention;
import org.manydesk.offboarding.Searched.Whose;
import org.manydesk.schema.Column;
import org.manydesk.schema.Query;
import org.manydesk.schema.Row;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;

/** Reads every text of a provider's rows, and its mail that was set aside, for what an erased client was known by. */
final class Search {
    /** It keeps the proof itself. */
    private static final String THIS = "off_boarding";

    private static final String FILES = "mail that was set aside";
    private static final int AT_ONCE = 2_000;

    /** Of one table; reading them takes minutes. */
    private static final long MOST_ROWS = 2_000_000;

    private final Connection connection;
    private final OffBoarding erased;
    private final List<Marker> markers;
    private final Set<String> held;
    private final Map<String, Map<Whose, Long>> found = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();
    private String clients = "";
    private int tables;
    private long rows;
    private long files;

    /** Hears how far it is. */
    interface Progress {
        void at(int percent) throws SQLException;
    }

    /** @param held the tables that held rows of the client */
    Search(Connection connection, OffBoarding erased, List<Marker> markers, Set<String> held) {
        this.connection = connection;
        this.erased = erased;
        this.markers = markers;
        this.held = held;
    }

    Searched everywhere(Path data, Progress progress) throws SQLException, IOException {
        clients = clients();
        var all = Schema.of(connection).tables();
        for (int done = 0; done < all.size(); done++) {
            read(all.get(done));
            progress.at(100 * done / all.size());
        }
        readFiles(data.resolve("mail").resolve("provider-" + erased.provider()));
        var words = WordIndexes.USUAL.rebuild(connection, held);
        var mentions = found.entrySet().stream()
                .flatMap(where -> where.getValue().entrySet().stream()
                        .map(whose -> new Mention(where.getKey(), whose.getKey(), whose.getValue())))
                .toList();
        return new Searched(
                counted(),
                Marker.MOST,
                erased.isLookedForLate() ? Searched.Noted.LATE : Searched.Noted.BEFORE,
                tables,
                unread,
                List.of(Searched.NotRead.values()),
                rows,
                files,
                mentions,
                words);
    }

    private Map<String, Integer> counted() {
        var counts = new TreeMap<String, Integer>();
        markers.forEach(marker -> counts.merge(marker.kind().name(), 1, Integer::sum));
        return counts;
    }

    private void read(Table table) throws SQLException, IOException {
        var texts = table.columns().stream()
                .filter(column -> column.kind() == Column.Kind.TEXT)
                .map(Column::name)
                .toList();
        var condition = scope(table);
        if (table.name().equals(THIS) || texts.isEmpty() || condition.isEmpty() || markers.isEmpty()) return;
        tables++;
        var read = new Batches(connection, table, AT_ONCE, MOST_ROWS).each(condition.get(), row -> {
            var said = texts.stream().map(column -> row.text(table, column)).collect(joining(" "));
            if (isMentioned(said)) note(table.name(), whose(table, row));
        });
        rows += read;
        if (read >= MOST_ROWS) unread.add(table.name());
    }

    /** The ids of the provider's clients; of none where there is none. */
    private String clients() throws SQLException {
        var ids = Query.texts(
                connection,
                "SELECT id FROM tenant WHERE provider_id = ? ORDER BY id",
                erased.provider().value());
        return ids.isEmpty() ? "-1" : String.join(", ", ids);
    }

    /** The rows of the provider and of its clients; what others keep is not read. */
    private Optional<String> scope(Table table) {
        var provider = erased.provider().value();
        if (table.name().equals("provider")) return Optional.of("id = " + provider);
        if (table.has("provider_id")) return Optional.of("`provider_id` = " + provider);
        if (table.has("tenant_id")) return Optional.of("`tenant_id` IN (" + clients + ")");
        if (table.has("user_id"))
            return Optional.of("`user_id` IN (SELECT id FROM user_account WHERE provider_id = %d)".formatted(provider));
        return Optional.empty();
    }

    private Whose whose(Table table, Row row) {
        var owner =
                switch (table.name()) {
                    case "tenant", "audit_chain", "audit_retention" -> row.text(table, "id");
                    case "audit_entry" -> row.text(table, "chain_id");
                    default -> table.has("tenant_id") ? row.text(table, "tenant_id") : "";
                };
        if (owner.equals(erased.client().toString())) return Whose.CLIENT;
        return owner.isEmpty() || owner.equals("0") ? Whose.PROVIDER : Whose.OTHER_CLIENTS;
    }

    private void readFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || markers.isEmpty()) return;
        try (var all = Files.list(folder)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files++;
                if (isMentioned(Files.readString(file, StandardCharsets.ISO_8859_1))) note(FILES, Whose.PROVIDER);
            }
        }
    }

    private boolean isMentioned(String said) {
        var lower = said.toLowerCase(Locale.ROOT);
        return markers.stream().anyMatch(marker -> marker.isIn(lower));
    }

    private void note(String where, Whose whose) {
        found.computeIfAbsent(where, first -> new EnumMap<>(Whose.class)).merge(whose, 1L, Long::sum);
    }
}
