package org.manydesk.invoicing;

import org.manydesk.tenant.ClientName;

/** A ticket that no invoice will charge unless somebody does something. */
public record UnbilledTicket(ClientName client, String ref, String subject, Cause cause) {

    /** Why it is not charged; each has something that can be done. */
    public enum Cause {
        /** It counts, and no line of the price list is for such tickets. */
        ON_NO_LINE,
        /** It was over before anybody answered, and the contract leaves those out. */
        UNANSWERED,
        /** It was resolved while no contract was in force. */
        WITHOUT_CONTRACT
    }
}
