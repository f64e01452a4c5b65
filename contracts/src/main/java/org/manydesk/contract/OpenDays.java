package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
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

    /** The first day that no invoice covers, in the contract's zone; empty when there is no invoice. */
    Optional<LocalDate> from(Contract contract) {
        return closedMonths.stream()
                .flatMap(months -> months.openFrom(contract).stream())
                .findFirst();
    }

    /** @throws Conflict if a day from the first one on is invoiced */
    void mustHold(Contract contract, LocalDate first) {
        from(contract).filter(first::isBefore).ifPresent(open -> {
            throw new Conflict("The days before " + open + " are invoiced. Begin on that day or later, or discard"
                    + " invoices that are drafts.");
        });
    }
}
