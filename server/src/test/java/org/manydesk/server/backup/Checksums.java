package org.manydesk.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Schema;

/** The SHA-256 of the rows of each table, of one client or of everybody else. */
public final class Checksums {
    private Checksums() {}

    public static Map<String, String> ofClient(Connection connection, long tenant) throws IOException, SQLException {
        return of(connection, tenant, picked -> picked);
    }

    public static Map<String, String> ofOthers(Connection connection, long tenant) throws IOException, SQLException {
        return of(connection, tenant, picked -> !picked);
    }

    public static Map<String, String> ofEverything(Connection connection) throws IOException, SQLException {
        return of(connection, 0, picked -> true);
    }

    private static Map<String, String> of(Connection connection, long tenant, Predicate<Boolean> wanted)
            throws IOException, SQLException {
        var sums = new TreeMap<String, String>();
        var share = Share.OfClient.of(connection, new Client(0, tenant, "", ""));
        for (var table : Schema.of(connection).tables()) {
            var rule = share.of(table);
            var hashing = new Hashing(OutputStream.nullOutputStream());
            Rows.write(
                    hashing,
                    taker -> Rows.each(connection, table, "TRUE", row -> {
                        var picked = rule.isPresent() && rule.get().picks(table, row);
                        if (wanted.test(picked)) taker.take(row);
                    }));
            sums.put(table.name(), hashing.part("").sha256());
        }
        return sums;
    }
}
