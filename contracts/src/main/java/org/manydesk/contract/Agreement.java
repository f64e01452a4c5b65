package org.manydesk.contract;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.sla.SlaPolicy;

/**
 * What is agreed with a client, read and found sound.
 *
 * @param number how people call the contract; unique per client
 * @param term its days, in the calendar's zone
 */
record Agreement(
        String number,
        ContractModel model,
        Term term,
        Currency currency,
        BusinessCalendar calendar,
        SlaPolicy policy,
        Optional<PurchaseOrder> order) {

    /** From the first day on until, and without, the last; without end where that is absent. */
    record Term(LocalDate from, Optional<LocalDate> until) {
        Term {
            if (until.isPresent() && !until.get().isAfter(from))
                throw new IllegalArgumentException("Ends after it starts");
        }
    }
}
