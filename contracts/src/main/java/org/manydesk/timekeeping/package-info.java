/**
 * Keeps the timelines of tickets and the clocks that follow from them, in the transaction that changes the ticket.
 *
 * <p>TIM-1 A ticket's clocks are read by the contract version in force when it was opened, and by those that came after it;
 * without one at its opening there is no clock. TIM-2 A stored clock is as of the ticket's last event; what time alone
 * brings about is told when it is read. (source: the REST contract, the SLA of a ticket)
 *
 * <p>Not here: the arithmetic ({@code org.manydesk.sla}), figures per period ({@code org.manydesk.compliance}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.timekeeping;
