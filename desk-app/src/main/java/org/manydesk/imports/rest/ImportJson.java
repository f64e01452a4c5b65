package org.manydesk.imports.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.imports.ImportRun;
import org.manydesk.imports.ImportState;
import org.manydesk.imports.RejectedRow;

/**
 * An import as it travels.
 *
 * @param rejected the first bad rows of the file; {@code rejectedCount} counts all
 * @param reason why it failed
 */
record ImportJson(
        String id,
        ImportState state,
        long processed,
        long created,
        long unchanged,
        long rejectedCount,
        List<RowJson> rejected,
        Optional<String> reason,
        String startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    /** A bad row. */
    record RowJson(long line, String reason) {
        static RowJson of(RejectedRow row) {
            return new RowJson(row.line(), row.reason());
        }
    }

    static ImportJson of(ImportRun run, List<RejectedRow> rejected) {
        return new ImportJson(
                run.id().toString(),
                run.state(),
                run.processed(),
                run.created(),
                run.unchanged(),
                run.rejected(),
                rejected.stream().map(RowJson::of).toList(),
                run.reason(),
                run.startedBy(),
                run.startedAt(),
                run.finishedAt());
    }
}
