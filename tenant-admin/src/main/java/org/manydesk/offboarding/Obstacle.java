package org.manydesk.offboarding;

/**
 * Something that stands in the way of a client's being erased.
 *
 * @param sentence what it is, and what to do about it
 */
public record Obstacle(Kind kind, String sentence) {
    /** Some are seen to first; of the others an administrator says that they are meant. */
    public enum Kind {
        /** It pays for contracts of other clients; it cannot even begin to leave. */
        PAYS_FOR_OTHERS(true),
        /** Questions on invoice lines wait for an answer. */
        QUERIES_OPEN(true),
        /** Invoices are drafted or approved, and would be erased. */
        INVOICES_NOT_ISSUED(true),
        /** Months are over, or running, and were never billed. */
        MONTHS_NOT_BILLED(false),
        /** Issued invoices are not paid; they are kept, but nobody is there to be asked any more. */
        INVOICES_NOT_PAID(false),
        /** Mail waits that came while it was suspended. */
        MAIL_WAITS(false),
        /** Nobody took its hand-over pack since it began to leave. */
        PACK_NOT_TAKEN(false);

        private final boolean refuses;

        Kind(boolean refuses) {
            this.refuses = refuses;
        }

        /** Whether it must be gone first; what does not refuse can be confirmed. */
        public boolean refuses() {
            return refuses;
        }
    }
}
