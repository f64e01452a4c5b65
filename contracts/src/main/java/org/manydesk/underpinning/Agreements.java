package org.manydesk.underpinning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.Wall;

/** The agreements of the caller's provider, all versions of them. */
@ApplicationScoped
public class Agreements {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Agreements() {
        this(null);
    }

    @Inject
    Agreements(Wall wall) {
        this.wall = wall;
    }

    /** One version, by its id, or {@link Unknown}. */
    public Agreement get(String id) {
        var key = Ids.parse(id).orElseThrow(() -> new Unknown("agreement", id));
        var row = wall.em().find(Agreement.class, new ProviderKey(wall.reach().provider(), key));
        if (row == null) throw new Unknown("agreement", id);
        return row;
    }

    /** By party, the versions of each in their order. */
    List<Agreement> all() {
        return wall.em()
                .createQuery("SELECT a FROM Agreement a ORDER BY a.kind, a.partyKey, a.number", Agreement.class)
                .getResultList();
    }

    /** One page in the order of their making, with one row more than the limit where more follow. */
    public List<Agreement> list(PageRequest page) {
        return wall.em()
                .createQuery("SELECT a FROM Agreement a WHERE a.id > :after ORDER BY a.id", Agreement.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The versions with a party, in their order. */
    List<Agreement> with(AgreementKind kind, String party) {
        return all().stream().filter(one -> one.isWith(kind, party)).toList();
    }

    /** Of these the one that held for somebody at an instant. */
    static Optional<Agreement> holding(List<Agreement> all, AgreementKind kind, String party, Instant at) {
        return all.stream()
                .filter(one -> one.isWith(kind, party) && !one.startsAt().isAfter(at))
                .max(Comparator.comparing(Agreement::startsAt));
    }

    void add(Agreement agreement) {
        wall.add(agreement);
        wall.em().flush();
    }

    void remove(Agreement agreement) {
        wall.em().remove(agreement);
    }
}
