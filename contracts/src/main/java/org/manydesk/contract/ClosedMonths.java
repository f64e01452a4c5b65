package org.manydesk.contract;

import java.time.LocalDate;
import java.util.Optional;

/** Knows which months of a contract are closed for amendments. Implemented by billing, which is above contracts. */
public interface ClosedMonths {
    /** The first day, in the contract's zone, that no invoice covers yet; empty when there is none. */
    Optional<LocalDate> openFrom(Contract contract);
}
