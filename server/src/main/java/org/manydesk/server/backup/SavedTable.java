package org.manydesk.server.backup;

import org.manydesk.schema.Table;

/** A table as it lies in a backup: its columns in the order of the values in a row, and how many rows there are. */
record SavedTable(Table table, long rows, Part part) {
    static String partOf(Table table) {
        return "tables/" + table.name() + ".jsonl";
    }
}
