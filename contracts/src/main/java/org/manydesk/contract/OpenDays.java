package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.manydesk.problem.Conflict;

/** Keeps what is invoiced, or closed, as it was agreed. */
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

    /** The first day that is neither invoiced nor closed, in the contract's zone; empty when no month is. */
    Optional<LocalDate> from(Contract contract) {
        return closedMonths.stream()
                .flatMap(months -> months.openFrom(contract).stream())
                .max(Comparator.naturalOrder());
    }

    /** @throws Conflict if a day from the first one on is invoiced, or of a month that is closed */
    void mustHold(Contract contract, LocalDate first) {
        from(contract).filter(first::isBefore).ifPresent(open -> {
            throw new Conflict("The days before " + open + " are invoiced, or their figures are closed. Begin on that"
                    + " day or later, or discard invoices that are drafts.");
        });
    }
}
