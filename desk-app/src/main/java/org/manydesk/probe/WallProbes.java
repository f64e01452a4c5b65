package org.manydesk.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Wall;

/** The probes of the caller's provider. */
@ApplicationScoped
@Transactional
public class WallProbes {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WallProbes() {
        this(null);
    }

    @Inject
    WallProbes(Wall wall) {
        this.wall = wall;
    }

    /** How a kind of trial of an operation or page went, over all roles and ids. */
    public record Total(Trial.Kind kind, String method, String what, long tried, long wrong) {}

    /** The probe with this id, or {@link Unknown}. */
    public WallProbe get(String id) {
        return Ids.parse(id).stream()
                .mapToObj(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Unknown("probe", id));
    }

    private Optional<WallProbe> find(long id) {
        return wall.em()
                .createQuery("SELECT p FROM WallProbe p WHERE p.id = :id", WallProbe.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The one that waits or runs. */
    public Optional<WallProbe> going() {
        return wall.em()
                .createQuery("SELECT p FROM WallProbe p WHERE p.going IS NOT NULL", WallProbe.class)
                .getResultStream()
                .findFirst();
    }

    /** The newest that said something: it ended, and was not broken off. */
    public Optional<WallProbe> lastWord() {
        return wall.em()
                .createQuery("SELECT p FROM WallProbe p WHERE p.state IN :said ORDER BY p.id DESC", WallProbe.class)
                .setParameter("said", List.of(WallProbe.State.CLEAN, WallProbe.State.LEAK))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** One page, the newest first, with one row more than the limit where more follow. */
    public List<WallProbe> list(PageRequest page) {
        return wall.em()
                .createQuery("SELECT p FROM WallProbe p WHERE p.id < :before ORDER BY p.id DESC", WallProbe.class)
                .setParameter("before", page.beforeId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The newest. */
    public List<WallProbe> latest(int offset, int limit) {
        return wall.em()
                .createQuery("SELECT p FROM WallProbe p ORDER BY p.id DESC", WallProbe.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was tried, in its order, with one row more than the limit where more follow. */
    public List<WallTrial> trials(WallProbe probe, Sieve sieve, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM WallTrial t WHERE t.probeId = :probe AND t.isWrong IN :sieve AND t.id > :after"
                                + " ORDER BY t.id",
                        WallTrial.class)
                .setParameter("probe", probe.key())
                .setParameter("sieve", sieve.wanted())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The same from an offset. */
    public List<WallTrial> trials(WallProbe probe, Sieve sieve, int offset, int limit) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM WallTrial t WHERE t.probeId = :probe AND t.isWrong IN :sieve ORDER BY t.id",
                        WallTrial.class)
                .setParameter("probe", probe.key())
                .setParameter("sieve", sieve.wanted())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How each operation and page fared. */
    public List<Total> totals(WallProbe probe) {
        return wall.em()
                .createQuery(
                        "SELECT t.kind, t.method, t.what, COUNT(t), SUM(CASE WHEN t.isWrong = TRUE THEN 1 ELSE 0 END)"
                                + " FROM WallTrial t WHERE t.probeId = :probe GROUP BY t.kind, t.method, t.what"
                                + " ORDER BY t.kind, t.what, t.method",
                        Object[].class)
                .setParameter("probe", probe.key())
                .getResultStream()
                .map(row -> new Total(
                        (Trial.Kind) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** Which trials are wanted. */
    public enum Sieve {
        ALL,
        WRONG;

        private Collection<Boolean> wanted() {
            return this == ALL ? List.of(true, false) : List.of(true);
        }
    }

    WallProbe locked(long id) {
        return wall.em()
                .createQuery("SELECT p FROM WallProbe p WHERE p.id = :id", WallProbe.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    void add(WallProbe probe) {
        wall.add(probe);
        wall.em().flush();
    }

    /** Removes all but the newest, with what they tried. */
    void keepNewest(int most) {
        var beyond = wall.em()
                .createQuery("SELECT p.id FROM WallProbe p WHERE p.going IS NULL ORDER BY p.id DESC", Long.class)
                .setFirstResult(most - 1)
                .getResultList();
        if (beyond.isEmpty()) return;
        for (var entity : List.of("WallTrial t WHERE t.probeId", "WallProbe t WHERE t.id"))
            wall.em()
                    .createQuery("DELETE FROM " + entity + " IN :beyond")
                    .setParameter("beyond", beyond)
                    .executeUpdate();
    }

    void addAll(Collection<WallTrial> trials) {
        trials.forEach(wall::add);
    }
}
