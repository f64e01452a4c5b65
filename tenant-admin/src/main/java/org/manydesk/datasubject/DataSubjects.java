package org.manydesk.datasubject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.ProofNeeded;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenants;

/** Finds out about whom it is asked. */
@ApplicationScoped
class DataSubjects {
    private final Tenants tenants;
    private final People people;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DataSubjects() {
        this(null, null, null, null);
    }

    @Inject
    DataSubjects(Tenants tenants, People people, CurrentCaller caller, Clock clock) {
        this.tenants = tenants;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Somebody of whom a client keeps data.
     *
     * @throws ProofNeeded unless the caller proved lately who they are
     * @throws Unknown if the client is none, or out of reach
     * @throws InvalidInput if the address is none
     * @throws Conflict if it is the address of one of the provider's own people
     */
    DataSubject get(String client, String email) {
        var person = new DataSubject(tenants.get(client).id(), email);
        caller.mustHaveProven(clock.instant());
        if (found(person).filter(found -> found.home().isEmpty()).isPresent())
            throw new Conflict("This is one of your own people: what they did is part of many clients’ records.");
        return person;
    }

    /** With which the person signs in for this client. */
    Optional<UserAccount> account(DataSubject person) {
        return found(person).filter(found -> found.home().equals(Optional.of(person.client())));
    }

    /** By the very address: the database takes some letters for others. */
    private Optional<UserAccount> found(DataSubject person) {
        return people.find(person.email()).filter(found -> found.email().equals(person.email()));
    }

    /** Refuses API tokens: what cannot be undone takes somebody who sits there. */
    void mustBeAskedInPerson() {
        caller.mustHaveProvenInPerson(clock.instant());
    }
}
