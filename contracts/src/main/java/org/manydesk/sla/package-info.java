/**
 * What a desk promised, and the clocks that read it against a ticket's timeline. Pure: the same policy, calendar and
 * timeline give the same reading, on any node and in any replay.
 *
 * <p>SLA-1 Ends. SLA-1.1 The first public staff reply ends FIRST_RESPONSE. SLA-1.2 RESOLVED and CLOSED end every clock.
 * SLA-1.3 NEXT_RESPONSE starts at the first customer message that is unanswered after the first response, and the next
 * staff reply ends it. SLA-2 Verdicts. SLA-2.1 A tie is met. SLA-2.2 A clock is breached as soon as elapsed exceeds its
 * target, also while open. SLA-3 Pauses. SLA-3.1 The states of the target's pause list do not count. SLA-3.2 After a
 * reopening the clocks that only RESOLVED or CLOSED had ended go on; the time in those states does not count. SLA-4 Priority. SLA-4.1 A change
 * is judged from the opening with the target of the new priority. SLA-4.2 A change after a clock ended leaves its verdict
 * alone. (source: the contract's sla section)
 *
 * <p>Not here: who gets warned ({@code org.manydesk.queue}), what a breach costs ({@code org.manydesk.invoicing}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.sla;
