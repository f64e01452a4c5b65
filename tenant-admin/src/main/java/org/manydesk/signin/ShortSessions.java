package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;
import org.manydesk.secret.Secret;

/**
 * Sessions of the people of hidden providers, whom the product itself sends to its wall. It gives them to nobody else, and
 * ends them when the visit is over.
 *
 * @see "decision 0050"
 */
@ApplicationScoped
@Transactional
public class ShortSessions {
    private static final Duration LENGTH = Duration.ofHours(2);
    private static final String FROM = "127.0.0.1";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final People people;
    private final Wall wall;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ShortSessions() {
        this(null, null, null, null, null);
    }

    @Inject
    ShortSessions(SystemDirectory directory, CurrentCaller caller, People people, Wall wall, Clock clock) {
        this.directory = directory;
        this.caller = caller;
        this.people = people;
        this.wall = wall;
        this.clock = clock;
    }

    /** Begins one; {@link IllegalArgumentException} where the provider is one of people. */
    public Secret begin(ProviderId hidden, UserId person) {
        mustBeHidden(hidden);
        var visitor = caller.as(inside(hidden), () -> person(people.get(person)));
        return caller.as(visitor, () -> {
            var secret = Secret.random();
            var now = clock.instant();
            wall.add(AccessToken.ofVisit(visitor, secret, now, now.plus(LENGTH)));
            return secret;
        });
    }

    /** Ends all that are open with a hidden provider. Answers how many there were. */
    public int endAll(ProviderId hidden) {
        mustBeHidden(hidden);
        return caller.as(inside(hidden), () -> wall.em()
                .createQuery("DELETE FROM AccessToken t WHERE t.kind = :kind")
                .setParameter("kind", AccessToken.Kind.SESSION)
                .executeUpdate());
    }

    private void mustBeHidden(ProviderId provider) {
        if (!directory.isHidden(provider))
            throw new IllegalArgumentException("Only the product's own people get a session without a password");
    }

    private static Caller inside(ProviderId hidden) {
        return new Caller.SystemWork("the product", hidden, List.of());
    }

    private Caller.Person person(UserAccount user) {
        return new Caller.Person(
                user.id(),
                user.provider(),
                user.role(),
                people.takenFrom(user),
                user.home(),
                user.email(),
                user.name(),
                FROM,
                Optional.empty(),
                Optional.of(clock.instant()),
                Optional.empty());
    }
}
