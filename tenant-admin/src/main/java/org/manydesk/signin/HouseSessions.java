package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** Ends sessions that began with an identity provider of a client, when that provider says so. */
@ApplicationScoped
@Transactional
public class HouseSessions {
    private static final String BEGUN_WITH = "SELECT t FROM AccessToken t WHERE t.houseId = :house AND ";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected HouseSessions() {
        this(null);
    }

    @Inject
    HouseSessions(Wall wall) {
        this.wall = wall;
    }

    /** Ends the session that the provider names; the next call or click in it is refused. Answers whose it was. */
    public Set<UserId> end(long house, String session) {
        return ended(begunWith(house, "t.houseSession = :session")
                .setParameter("session", session)
                .getResultList());
    }

    /**
     * Ends what a person began with the provider: the session that it names, and those of which it never told the name; all of
     * them where it names none. Answers whose they were.
     */
    public Set<UserId> end(HouseSession told, UserId person) {
        return ended(begunWith(told.house(), "t.userId = :person")
                .setParameter("person", person.value())
                .getResultStream()
                .filter(session ->
                        told.name().isEmpty() || session.isCalled(told.name().get()))
                .toList());
    }

    private TypedQuery<AccessToken> begunWith(long house, String and) {
        return wall.em().createQuery(BEGUN_WITH + and, AccessToken.class).setParameter("house", house);
    }

    private Set<UserId> ended(List<AccessToken> sessions) {
        sessions.forEach(wall.em()::remove);
        return sessions.stream().map(AccessToken::user).collect(Collectors.toSet());
    }
}
