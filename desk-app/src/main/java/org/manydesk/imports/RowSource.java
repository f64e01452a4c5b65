package org.manydesk.imports;

import java.io.IOException;
import java.util.Optional;

/** Reads the rows of a file one by one; never more than one row is kept. */
interface RowSource {
    /** The next row; empty at the end. */
    Optional<ReadRow> next() throws IOException;
}
