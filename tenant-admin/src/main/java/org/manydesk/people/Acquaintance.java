package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.people.RosterRow.Outcome;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Tells whether somebody whom a list or a file names is here already, and stays as they are. */
@ApplicationScoped
public class Acquaintance {
    private final People people;
    private final Tenants tenants;
    private final OuterDirectory directory;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Acquaintance() {
        this(null, null, null);
    }

    @Inject
    Acquaintance(People people, Tenants tenants, OuterDirectory directory) {
        this.people = people;
        this.tenants = tenants;
        this.directory = directory;
    }

    /** NEW for a stranger, UNCHANGED for who is here in this role and for this client, REJECTED for anybody else. */
    public Outcome with(NewPerson person) {
        if (objection(person).isPresent()) return Outcome.REJECTED;
        return people.find(person.email()).isPresent() ? Outcome.UNCHANGED : Outcome.NEW;
    }

    /** Why this person cannot be let in: here already as somebody else, or the address is taken. */
    public Optional<String> objection(NewPerson person) {
        return people.find(person.email())
                .map(known -> objection(known, person))
                .orElseGet(() -> directory.isTaken(person.email())
                        ? Optional.of("This e-mail address cannot be used here.")
                        : Optional.empty());
    }

    private Optional<String> objection(UserAccount known, NewPerson person) {
        if (known.role() != person.role()) return Optional.of("This person is here already, as " + known.role() + ".");
        var home = Optional.ofNullable(person.tenant()).flatMap(tenants::find).map(Tenant::id);
        return home.equals(known.home())
                ? Optional.empty()
                : Optional.of("This person is here already, for another client.");
    }
}
