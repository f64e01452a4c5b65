package org.manydesk.datasubject;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.manydesk.audit.AuditTrail;
import org.manydesk.offboarding.OpenRows;
import org.manydesk.offboarding.Pack;
import org.manydesk.offboarding.Packed;
import org.manydesk.schema.Table;

/**
 * Gives out what is kept of one person. Each deed takes a fresh proof of who asks, and is noted in the client's audit trail.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">Regulation (EU) 2016/679</a>, articles 15 and 20
 */
@ApplicationScoped
@Transactional
public class SubjectAccess {
    private static final String README =
            """
            What Manydesk kept of %s
            ===
            tickets/REF.json    the tickets that the person asked for, with all that was said in public; files beside
            data/TABLE.ndjson   every row that names the person or refers to them, one JSON object a line; instants in UTC
            manifest.json       size and SHA-256 of each file
            """;

    private final DataSubjects subjects;
    private final AuditTrail audit;
    private final Instance<PersonalPart> parts;
    private final Clock clock;

    @Resource(lookup = "java:app/manydesk")
    private DataSource database;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SubjectAccess() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the data source
    SubjectAccess(DataSubjects subjects, AuditTrail audit, @Any Instance<PersonalPart> parts, Clock clock) {
        this.subjects = subjects;
        this.audit = audit;
        this.parts = parts;
        this.clock = clock;
    }

    /** How many rows tell of the person, by table; tables without any are left out. */
    public Map<String, Long> search(String client, String email) {
        var person = subjects.get(client, email);
        var found = new TreeMap<String, Long>();
        try (var connection = database.getConnection()) {
            var traces = Traces.of(connection, person);
            for (var table : traces.schema().tables()) {
                var rows = count(connection, traces, table);
                if (rows > 0) found.put(table.name(), rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed", failure);
        }
        audit.record(person.client(), "PERSONAL_DATA_SEARCHED", person.email(), Map.of());
        return found;
    }

    /** Packs what there is, in open formats. */
    public Packed copy(String client, String email) {
        var person = subjects.get(client, email);
        return Packed.of("personal-data.zip", pack -> {
            fill(pack, person);
            var about = new TreeMap<String, Object>();
            about.put("client", client);
            about.put("person", person.email());
            about.put("packedAt", clock.instant().toString());
            var seal = pack.seal(about);
            audit.record(person.client(), "PERSONAL_DATA_TAKEN", person.email(), Map.of("sha256OfManifest", seal));
        });
    }

    private void fill(Pack pack, DataSubject person) throws IOException {
        pack.add(
                "README.txt",
                file -> file.write(README.formatted(person.email()).getBytes(StandardCharsets.UTF_8)));
        for (var part : parts) part.addTo(pack, person);
        try (var connection = database.getConnection()) {
            var traces = Traces.of(connection, person);
            for (var table : traces.schema().tables())
                if (count(connection, traces, table) > 0)
                    pack.add(
                            "data/" + table.name() + ".ndjson",
                            file -> OpenRows.write(
                                    connection,
                                    table,
                                    traces.condition(table).orElseThrow(),
                                    traces.tellsOf(table),
                                    file));
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed", failure);
        }
    }

    private static long count(Connection connection, Traces traces, Table table) throws SQLException {
        if (traces.condition(table).isEmpty()) return 0;
        var rows = new long[1];
        traces.each(connection, table, row -> rows[0]++);
        return rows[0];
    }
}
