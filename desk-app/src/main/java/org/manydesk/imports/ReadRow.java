package org.manydesk.imports;

import org.manydesk.ticket.PastTicket;

/** A row of a file, as far as the row alone tells. */
sealed interface ReadRow {
    /** Where it begins in the file, from 1. */
    long line();

    /** It says what it should. */
    record Good(long line, PastTicket ticket) implements ReadRow {}

    /** It does not; the reason is for people. */
    record Bad(long line, String reason) implements ReadRow {}
}
