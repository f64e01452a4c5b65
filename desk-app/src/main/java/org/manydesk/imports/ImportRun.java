package org.manydesk.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/**
 * The import of one file. Counts the rows of the file as they are done with, in the transaction in which they land, so it
 * can go on after a crash. Whoever works on it holds a lease; when the lease runs out, another may take over.
 */
@Entity
@Table(name = "import_run")
public class ImportRun extends TenantOwned {
    static final Duration LEASE = Duration.ofSeconds(60);

    @Enumerated(EnumType.STRING)
    @Column(name = "format", updatable = false)
    private ImportFormat format;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ImportState state = ImportState.RUNNING;

    @Column(name = "started_by", updatable = false)
    private String startedBy;

    @Column(name = "processed")
    private long processed;

    @Column(name = "created")
    private long created;

    @Column(name = "unchanged")
    private long unchanged;

    @Column(name = "rejected")
    private long rejected;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @SuppressWarnings("NullAway") // for JPA
    protected ImportRun() {}

    ImportRun(TenantId tenant, ImportFormat format, String startedBy, Instant now) {
        super(tenant);
        this.format = format;
        this.startedBy = startedBy;
        this.startedAt = now;
        this.leaseUntil = now.plus(LEASE);
    }

    /** Rows were done with. */
    void advance(long newTickets, long knownTickets, long badRows, Instant now) {
        created += newTickets;
        unchanged += knownTickets;
        rejected += badRows;
        processed += newTickets + knownTickets + badRows;
        renew(now);
    }

    void renew(Instant now) {
        leaseUntil = now.plus(LEASE);
    }

    /** Takes the work over where it was left alone. @return whether it was */
    boolean takeOver(Instant now) {
        if (state != ImportState.RUNNING || leaseUntil.isAfter(now)) return false;
        renew(now);
        return true;
    }

    void finish(Instant now) {
        state = ImportState.DONE;
        finishedAt = now;
    }

    void fail(String why, Instant now) {
        state = ImportState.FAILED;
        reason = why.length() <= 1000 ? why : why.substring(0, 1000);
        finishedAt = now;
    }

    public ImportId id() {
        return new ImportId(key());
    }

    public ImportFormat format() {
        return format;
    }

    public ImportState state() {
        return state;
    }

    /** Who started it, by e-mail. */
    public String startedBy() {
        return startedBy;
    }

    /** Rows of the file that are done with; the sum of created, unchanged and rejected. */
    public long processed() {
        return processed;
    }

    public long created() {
        return created;
    }

    /** Rows whose ticket was there already. */
    public long unchanged() {
        return unchanged;
    }

    public long rejected() {
        return rejected;
    }

    /** Why it cannot go on, if it cannot. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
