package org.manydesk.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/** What a part is made of. */
@FunctionalInterface
interface Contents {
    void writeTo(OutputStream part) throws IOException, SQLException;
}
