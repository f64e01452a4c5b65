/**
 * Tickets: a customer's requests for help, from intake to closure, with their conversation and files.
 *
 * <p>TKT-1 States: from NEW, OPEN and the pending ones to any but NEW; RESOLVED to OPEN or CLOSED; CLOSED to OPEN;
 * anything else is refused. TKT-2 A reply of staff opens a new ticket; a customer's message opens one that waits for the
 * customer or is resolved. TKT-3 Priority follows impact and urgency. TKT-4 Notes are for staff and never reach a
 * client. TKT-5 A requester sees the tickets that they raised or watch. TKT-6 Tickets are merged within one client, never
 * in chains, and the merge can be undone.
 * TKT-7 No change without its timeline event and its audit entry. TKT-8 Messages are split off into a ticket of the
 * same client that begins with one of the customer, and put back while nothing else happened to it. TKT-9 What staff worked is
 * for staff, and never reaches a client but by an invoice. TKT-10 Many reports of one disturbance are
 * folded into a master incident of the same client, never in chains, and that can be undone. (source: the
 * REST contract)
 *
 * <p>Not here: clocks ({@code org.manydesk.sla}), the list across clients ({@code org.manydesk.queue}), mail ({@code
 * org.manydesk.mail}), history from elsewhere ({@code org.manydesk.imports}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.ticket;
