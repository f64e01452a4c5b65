package org.manydesk.contract;

import org.manydesk.problem.Faults;

/** Knows which commercial sections are sound. Implemented by billing, which is above contracts. */
public interface CommercialTerms {
    /** Notes every fault with its pointer from the contract's root, e.g. {@code /rateCard/lines/0/unitPrice}. */
    void check(Commercials sections, Faults faults);
}
