package org.manydesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.Wall;

/** The imports of the tenants within reach. */
@ApplicationScoped
public class Imports {
    /** The most bad rows that are listed; all are counted. */
    public static final int MOST_LISTED = 10_000;

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Imports() {
        this(null);
    }

    @Inject
    Imports(Wall wall) {
        this.wall = wall;
    }

    /** The import with this id, or {@link Unknown}. */
    public ImportRun get(ImportId id) {
        return byId(id).getResultStream().findFirst().orElseThrow(() -> new Unknown("import", id.toString()));
    }

    /** The bad rows, in the order of the file. */
    public List<RejectedRow> rejected(ImportRun run) {
        return wall.em()
                .createQuery(
                        "SELECT r FROM RejectedRow r WHERE r.tenantId = :tenant AND r.importId = :run"
                                + " ORDER BY r.line, r.id",
                        RejectedRow.class)
                .setParameter("tenant", run.tenant().value())
                .setParameter("run", run.key())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** Those that nobody works on any more. */
    List<ImportRun> leftAlone(Instant now) {
        return wall.em()
                .createQuery(
                        "SELECT i FROM ImportRun i WHERE i.state = :running AND i.leaseUntil < :now ORDER BY i.id",
                        ImportRun.class)
                .setParameter("running", ImportState.RUNNING)
                .setParameter("now", now)
                .getResultList();
    }

    ImportRun held(ImportId id) {
        return byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("import", id.toString()));
    }

    private TypedQuery<ImportRun> byId(ImportId id) {
        return wall.em()
                .createQuery("SELECT i FROM ImportRun i WHERE i.id = :id", ImportRun.class)
                .setParameter("id", id.value());
    }

    void add(ImportRun run) {
        wall.add(run);
    }

    void addAll(Collection<RejectedRow> rows) {
        rows.forEach(wall::add);
    }
}
