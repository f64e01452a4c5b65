package org.manydesk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.manydesk.people.People;
import org.manydesk.scope.TenantId;

/** Tells all whom something concerns, once, on whichever node it is noticed first. */
@ApplicationScoped
@Transactional
public class TellingOnce {
    private final ToldOccasions told;
    private final People people;
    private final Notifying notifying;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TellingOnce() {
        this(null, null, null, null);
    }

    @Inject
    TellingOnce(ToldOccasions told, People people, Notifying notifying, Clock clock) {
        this.told = told;
        this.people = people;
        this.notifying = notifying;
        this.clock = clock;
    }

    /**
     * Tells those who may hear of it and reach the client, unless it was told before.
     *
     * @param name tells it apart from all that a client's people are ever told of
     */
    public void tell(TenantId client, String name, Occasion occasion) {
        if (told.find(client, name).isPresent()) return;
        told.add(new ToldOccasion(client, name, clock.instant()));
        people.reaching(client, occasion.kind().hearers()).forEach(person -> notifying.tell(person, client, occasion));
    }
}
