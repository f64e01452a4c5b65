package org.manydesk.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Forbidden;
import org.manydesk.problem.NotSignedIn;
import org.manydesk.problem.OnlyLooking;
import org.manydesk.problem.ProofNeeded;

/** Knows who is calling. A caller is bound for the length of a block and taken away again, whatever happens in it. */
@ApplicationScoped
public class CurrentCaller {
    private final ThreadLocal<@Nullable Caller> bound = new ThreadLocal<>();
    private final Instance<CallerSource> sources;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CurrentCaller() {
        this(null);
    }

    @Inject
    CurrentCaller(@Any Instance<CallerSource> sources) {
        this.sources = sources;
    }

    /** The caller, or {@link NotSignedIn}. */
    public Caller get() {
        return find().orElseThrow(() -> new NotSignedIn("Sign in first."));
    }

    public Optional<Caller> find() {
        var caller = bound.get();
        return caller != null ? Optional.of(caller) : fromSources(CallerSource::caller);
    }

    /** The person who calls, or {@link NotSignedIn} where the system does. */
    public Caller.Person person() {
        if (get() instanceof Caller.Person person) return person;
        throw new NotSignedIn("Sign in first.");
    }

    /** Refuses with {@link Forbidden} unless the caller is a person with one of these roles. */
    public void mustBe(Role... roles) {
        if (!person().isOneOf(roles)) throw new Forbidden("Your role does not allow this.");
    }

    /**
     * Refuses with {@link ProofNeeded} unless the person proved lately who they are. An API token, which cannot, stands for
     * the proof with which it was made.
     *
     * @see "decision 0041"
     */
    public void mustHaveProven(Instant now) {
        mustNotOnlyLook();
        var person = person();
        if (person.provenAt().isPresent() && !person.hasProven(now)) throw new ProofNeeded();
    }

    /**
     * The same, but refuses API tokens too: for whatever would let a stolen one, or a page found open, outlive its end.
     *
     * @see "decision 0041"
     */
    public void mustHaveProvenInPerson(Instant now) {
        mustNotOnlyLook();
        if (!person().hasProven(now)) throw new ProofNeeded();
    }

    /** Refuses with {@link OnlyLooking} where staff see through the person in whose name something would be changed. */
    public void mustNotOnlyLook() {
        mustNotOnlyLook(find());
    }

    /**
     * The same amid a query, where nothing else can be asked of the database: by who was last known to call. A question there
     * would end what is being written.
     */
    void mustNotOnlyLookAmidAQuery() {
        mustNotOnlyLook(Optional.ofNullable(bound.get()).or(() -> fromSources(CallerSource::lastKnown)));
    }

    private static void mustNotOnlyLook(Optional<Caller> caller) {
        if (caller.filter(CurrentCaller::isSeenThrough).isPresent()) throw new OnlyLooking();
    }

    private static boolean isSeenThrough(Caller caller) {
        return caller instanceof Caller.Person person && person.seenThrough().isPresent();
    }

    /** Refuses with {@link Forbidden} where a custom role takes one of these rights from the caller. */
    public void mustKeep(Set<Right> rights) {
        if (!person().keeps(rights)) throw new Forbidden("Your role does not allow this.");
    }

    /** Refuses with {@link Forbidden} to do to somebody of a role that is above the caller's what is done to people. */
    public void mustReachUpTo(Role role) {
        mustReachUpTo(role, Set.of());
    }

    /** The same for somebody from whom these rights are taken away. */
    public void mustReachUpTo(Role role, Set<Right> without) {
        if (!person().reachesUpTo(role, without))
            throw new Forbidden("This is about somebody who may do more than you. Ask one who may do the same.");
    }

    /** Does some work on behalf of a caller. */
    public <T> T as(Caller caller, Supplier<T> work) {
        var before = bound.get();
        bound.set(caller);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** The same for work that throws checked exceptions. */
    public <T> T call(Caller caller, Callable<T> work) throws Exception {
        var before = bound.get();
        bound.set(caller);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    private void restore(@Nullable Caller before) {
        if (before == null) bound.remove();
        else bound.set(before);
    }

    private Optional<Caller> fromSources(Function<CallerSource, Optional<Caller>> asked) {
        return sources.stream().map(asked).flatMap(Optional::stream).findFirst();
    }
}
