package org.manydesk.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.TenantOwned;

/** A row of a file that did not land, and why. */
@Entity
@Table(name = "rejected_row")
public class RejectedRow extends TenantOwned {
    private static final int LONGEST = 1000;

    @Column(name = "import_id", updatable = false)
    private long importId;

    @Column(name = "line", updatable = false)
    private long line;

    @Column(name = "reason", updatable = false)
    private String reason;

    @SuppressWarnings("NullAway") // for JPA
    protected RejectedRow() {}

    RejectedRow(ImportRun run, ReadRow.Bad row) {
        super(run.tenant());
        this.importId = run.key();
        this.line = row.line();
        this.reason =
                row.reason().length() <= LONGEST ? row.reason() : row.reason().substring(0, LONGEST);
    }

    /** Where it begins in the file, from 1. */
    public long line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
