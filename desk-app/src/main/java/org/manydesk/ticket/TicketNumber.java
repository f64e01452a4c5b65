package org.manydesk.ticket;

/** A ticket's place in its tenant's count, from 1, and the reference that follows from it. */
record TicketNumber(TicketRef ref, long number) {}
