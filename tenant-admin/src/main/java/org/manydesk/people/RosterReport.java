package org.manydesk.people;

import java.util.List;
import org.manydesk.people.RosterRow.Outcome;

/** What becomes of a list of people, row by row in the file's order. */
public record RosterReport(List<RosterRow> rows) {
    public RosterReport {
        rows = List.copyOf(rows);
    }

    /** How many rows have this outcome. */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
