package org.manydesk.invoicing;

import java.util.Optional;
import org.manydesk.tenant.ClientName;
import org.manydesk.usage.TicketCount;

/**
 * A ticket that no invoice will charge, or that one charges wrongly, unless somebody does something.
 *
 * @param billed where it is charged; empty where it is not
 * @param leftOutOf the issued invoice that left it out; empty as long as its month is not issued
 */
public record UnbilledTicket(
        ClientName client,
        String ref,
        String subject,
        Cause cause,
        Optional<Billed> billed,
        Optional<InvoiceId> leftOutOf) {

    /** The invoice that charges a ticket, the number of its contract, and which of the times that the ticket counts it charges. */
    public record Billed(InvoiceId invoice, String contract, int occurrence) {}

    /** Why it is told of; each has something that can be done. */
    public enum Cause {
        /** It counts, and no line of the price list is for such tickets. */
        ON_NO_LINE,
        /** Work on it is charged by the hour, and no line of the price list is for such work. */
        WORK_ON_NO_LINE,
        /** Work on it began while no contract was in force. */
        WORK_WITHOUT_CONTRACT,
        /** It was over before anybody answered, and the contract leaves those out. */
        UNANSWERED,
        /** It was resolved while no contract was in force. */
        WITHOUT_CONTRACT,
        /** It came late, or its work was corrected, after the last invoice of a contract that is over. */
        AFTER_THE_LAST_INVOICE,
        /** It is folded into a master incident, which counts for all of them, and the master does not count. */
        MASTER_NOT_COUNTED,
        /** An invoice charges it, and since then it was merged, marked, folded, or said to be caused by our own change. */
        BILLED_THOUGH_NOT_CHARGEABLE_NOW
    }

    UnbilledTicket(ClientName client, String ref, String subject, Cause cause) {
        this(client, ref, subject, cause, Optional.empty(), Optional.empty());
    }

    /** The same, left out of an issued invoice. */
    UnbilledTicket leftOutOf(InvoiceId invoice) {
        return new UnbilledTicket(client, ref, subject, cause, billed, Optional.of(invoice));
    }

    static UnbilledTicket of(ClientName client, TicketCount count, Cause cause) {
        return new UnbilledTicket(client, count.ref(), count.subject(), cause);
    }
}
