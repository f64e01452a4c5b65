package org.manydesk.people.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.RosterReport;
import org.manydesk.people.RosterRow;
import org.manydesk.people.RosterRow.Outcome;

/** What became, or would become, of a list of people. */
record RosterJson(long created, long unchanged, long rejected, List<RowJson> rows) {
    /** One row; the reason only where it is rejected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(long line, String email, String name, Outcome outcome, @Nullable String reason) {
        static RowJson of(RosterRow row) {
            return new RowJson(
                    row.line(),
                    row.email(),
                    row.name(),
                    row.outcome(),
                    row.reason().isEmpty() ? null : row.reason());
        }
    }

    static RosterJson of(RosterReport report) {
        return new RosterJson(
                report.count(Outcome.NEW),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.REJECTED),
                report.rows().stream().map(RowJson::of).toList());
    }
}
