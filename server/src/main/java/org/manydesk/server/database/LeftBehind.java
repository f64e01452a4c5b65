package org.manydesk.server.database;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manydesk.offboarding.WordIndexes;

/** What a node that broke off may have left set for the whole database server. */
public record LeftBehind(DatabaseAddress database) {
    private static final Logger LOG = Logger.getLogger(LeftBehind.class.getName());

    /** Puts it back, if the database user may; nothing depends on it. */
    public void putBack() {
        try (var connection = database.connect()) {
            WordIndexes.putBack(connection);
        } catch (SQLException failure) {
            LOG.log(Level.WARNING, "What was set to rebuild indexes is not put back", failure);
        }
    }
}
