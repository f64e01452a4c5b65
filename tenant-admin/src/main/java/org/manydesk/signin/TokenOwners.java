package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Limit;
import org.manydesk.secret.Secret;

/** Who acts by a session or token; of a view, the person who is seen through, for as long as staff may look. */
@ApplicationScoped
@Transactional
public class TokenOwners {
    private final SystemDirectory directory;
    private final Visibility visibility;
    private final SeeingAs seeing;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TokenOwners() {
        this(null, null, null, null);
    }

    @Inject
    TokenOwners(SystemDirectory directory, Visibility visibility, SeeingAs seeing, CurrentCaller caller) {
        this.directory = directory;
        this.visibility = visibility;
        this.seeing = seeing;
        this.caller = caller;
    }

    /** Whose token this is, while it is valid and its owner active. */
    Optional<Caller.Person> of(Secret token, String from) {
        return directory.byToken(token, from).flatMap(this::acting);
    }

    private Optional<Caller.Person> acting(SystemDirectory.Account account) {
        if (account.seenIn().isEmpty()) return Optional.of(account.person());
        return staff(account)
                .filter(staff -> !staff.lacksSecondFactor())
                .filter(staff -> caller.as(staff, () -> visibility.reaches(account.person())))
                .map(staff -> new Limit.SeenThrough(
                        staff.id(), staff.email(), staff.name(), account.until().orElseThrow()))
                .map(account.person()::seenThrough);
    }

    private Optional<Caller.Person> staff(SystemDirectory.Account account) {
        return account.seenIn()
                .flatMap(
                        session -> directory.bySession(session, account.person().from()))
                .map(SystemDirectory.Account::person);
    }

    /** Ends what staff see through this person. */
    void endView(Caller.Person seen) {
        seen.session()
                .flatMap(view -> directory.bySession(view, seen.from()))
                .flatMap(this::staff)
                .ifPresent(staff -> caller.as(staff, () -> {
                    seeing.end();
                    return staff;
                }));
    }
}
