package org.manydesk.invoicing;

import java.util.List;
import org.manydesk.contract.Contract;

/** Knows what is to be taken off the next invoice of a contract. Implemented by the feature that grants it. */
public interface Deductions {
    /** What no invoice carries yet, what was granted first first. */
    List<Deduction> due(Contract contract);
}
