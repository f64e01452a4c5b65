package org.manydesk.availability;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.compliance.MonthClosed;

/** Writes down, in the transaction that closes a month, how the services were that were agreed with its contract. */
@ApplicationScoped
@Transactional(MANDATORY)
public class Freezing {
    /** Before those hear of the closing who rest on these figures. */
    private static final int FIRST = 100;

    private final Offerings services;
    private final Availability availability;
    private final FrozenAvailabilities frozen;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Freezing() {
        this(null, null, null);
    }

    @Inject
    Freezing(Offerings services, Availability availability, FrozenAvailabilities frozen) {
        this.services = services;
        this.availability = availability;
        this.frozen = frozen;
    }

    void on(@Observes @Priority(FIRST) MonthClosed closed) {
        var month = closed.month();
        for (var service : services.of(month.tenant()))
            availability
                    .told(service, month.period())
                    .map(Availability.Told::report)
                    .filter(report -> report.contract().equals(closed.contract().number()))
                    .ifPresent(report -> frozen.add(new FrozenAvailability(month, service, report)));
    }
}
