package org.manydesk.schema;

import java.io.IOException;
import java.sql.SQLException;

/** Takes rows one after the other. */
@FunctionalInterface
public interface RowTaker {
    void take(Row row) throws IOException, SQLException;
}
