package org.manydesk.invoicing;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.manydesk.contract.ContractId;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.usage.PeriodTicket;

/**
 * A ticket that an invoice charges and that was set aside since, or left out by hand.
 *
 * @param at when that was, last
 */
record SetAside(BilledTicket billed, Instant at, PeriodTicket ticket) {

    /** A month of a client's contract. */
    record Month(TenantId tenant, ContractId contract, YearMonth period) {}

    static SetAside of(Object[] row) {
        return new SetAside((BilledTicket) row[0], (Instant) row[1], (PeriodTicket) row[2]);
    }

    Month month() {
        return new Month(billed.tenant(), billed.contract(), billed.period());
    }

    InvoiceId invoice() {
        return billed.invoice();
    }

    String cursor() {
        return PageRequest.cursor(ChronoUnit.MICROS.between(Instant.EPOCH, at), billed.key());
    }
}
