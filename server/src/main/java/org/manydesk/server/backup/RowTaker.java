package org.manydesk.server.backup;

import java.io.IOException;
import java.sql.SQLException;

/** Takes rows one after the other. */
@FunctionalInterface
interface RowTaker {
    void take(Row row) throws IOException, SQLException;
}
