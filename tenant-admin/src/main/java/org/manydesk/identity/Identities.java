package org.manydesk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** The identity providers of clients within the caller's reach, and whom they are linked to. */
@ApplicationScoped
class Identities {
    private static final Duration KEPT = LogoutTokens.FRESH.multipliedBy(3);

    private final Wall wall;

    /** A subject and the person who it is. */
    record Known(IdentityLink link, UserAccount person) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Identities() {
        this(null);
    }

    @Inject
    Identities(Wall wall) {
        this.wall = wall;
    }

    Optional<IdentityProvider> of(TenantId client) {
        return wall.em()
                .createQuery("SELECT i FROM IdentityProvider i WHERE i.tenantId = :client", IdentityProvider.class)
                .setParameter("client", client.value())
                .getResultStream()
                .findFirst();
    }

    Optional<IdentityLink> link(IdentityProvider provider, String subject) {
        return wall.em()
                .createQuery(
                        "SELECT l FROM IdentityLink l WHERE l.tenantId = :client AND l.identityProviderId = :provider"
                                + " AND l.subject = :subject",
                        IdentityLink.class)
                .setParameter("client", provider.tenant().value())
                .setParameter("provider", provider.key())
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** The subject that a person is, of whichever client they are. */
    Optional<IdentityLink> link(UserId person) {
        return wall.em()
                .createQuery("SELECT l FROM IdentityLink l WHERE l.userId = :person", IdentityLink.class)
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst();
    }

    /** Everybody of a client who is linked, by name. */
    List<Known> linked(TenantId client) {
        return wall.em()
                .createQuery(
                        "SELECT l, u FROM IdentityLink l, UserAccount u WHERE l.tenantId = :client AND u.id = l.userId"
                                + " ORDER BY u.name, u.id",
                        Object[].class)
                .setParameter("client", client.value())
                .getResultStream()
                .map(row -> new Known((IdentityLink) row[0], (UserAccount) row[1]))
                .toList();
    }

    /** Forgets who is who with a provider. Answers how many were linked. */
    int forgetLinks(IdentityProvider provider) {
        return wall.em()
                .createQuery(
                        "DELETE FROM IdentityLink l WHERE l.tenantId = :client AND l.identityProviderId = :provider")
                .setParameter("client", provider.tenant().value())
                .setParameter("provider", provider.key())
                .executeUpdate();
    }

    /**
     * Takes a word of a client's provider; false where it was taken before. Of those that are too old to be taken again, none is
     * kept.
     */
    boolean take(TenantId client, String jti, Instant now) {
        wall.em()
                .createQuery("DELETE FROM LogoutWord w WHERE w.tenantId = :client AND w.takenAt < :before")
                .setParameter("client", client.value())
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
        var known = wall.em()
                .createQuery(
                        "SELECT COUNT(w) FROM LogoutWord w WHERE w.tenantId = :client AND w.jti = :jti", Long.class)
                .setParameter("client", client.value())
                .setParameter("jti", jti)
                .getSingleResult();
        if (known > 0) return false;
        wall.add(new LogoutWord(client, jti, now));
        try {
            wall.em().flush();
            return true;
        } catch (PersistenceException takenMeanwhile) {
            return false;
        }
    }

    void add(IdentityProvider provider) {
        wall.add(provider);
    }

    void add(IdentityLink link) {
        wall.add(link);
    }

    void remove(IdentityProvider provider) {
        wall.em().remove(provider);
    }

    void remove(IdentityLink link) {
        wall.em().remove(link);
    }
}
