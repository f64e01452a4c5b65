package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.manydesk.problem.Conflict;

/** Keeps what is invoiced as it was agreed. */
@ApplicationScoped
class OpenDays {
    private final Instance<ClosedMonths> closedMonths;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OpenDays() {
        this(null);
    }

    @Inject
    OpenDays(@Any Instance<ClosedMonths> closedMonths) {
        this.closedMonths = closedMonths;
    }

    /** @throws Conflict if a day from the first one on is invoiced */
    void mustHold(Contract contract, LocalDate first) {
        closedMonths.stream()
                .flatMap(months -> months.openFrom(contract).stream())
                .filter(first::isBefore)
                .findFirst()
                .ifPresent(open -> {
                    throw new Conflict("The days before " + open
                            + " are invoiced. Begin on that day or later, or discard" + " invoices that are drafts.");
                });
    }
}
