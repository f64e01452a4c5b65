package org.manydesk.contract;

import java.time.LocalDate;
import java.util.Optional;

/** Knows which months of a contract are closed for amendments: they are invoiced, or their figures are final. */
public interface ClosedMonths {
    /** The first day, in the contract's zone, of a month that is not closed; empty when none was closed. */
    Optional<LocalDate> openFrom(Contract contract);
}
