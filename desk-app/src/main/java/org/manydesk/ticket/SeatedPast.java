package org.manydesk.ticket;

/** A ticket of the past, and the ticket that it became here. */
record SeatedPast(PastTicket past, Ticket ticket) {}
