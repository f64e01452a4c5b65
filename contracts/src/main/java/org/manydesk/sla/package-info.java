/**
 * What a desk promised, and the clocks that read it against a ticket's timeline. Pure: the same policy, calendar and
 * timeline give the same reading, on any node and in any replay.
 *
 * <p>SLA-1 Ends. SLA-1.1 The first public staff reply ends FIRST_RESPONSE. SLA-1.2 RESOLVED and CLOSED end every clock.
 * SLA-1.3 NEXT_RESPONSE starts at the first customer message that is unanswered after the first response, and the next
 * staff reply ends it. SLA-1.4 KEEP_IN_TOUCH runs from one public staff reply to the next. SLA-2 Verdicts. SLA-2.1 A tie is
 * met. SLA-2.2 A clock is breached as soon as elapsed exceeds its target, also while open. SLA-3 Pauses. SLA-3.1 The states
 * of the target's pause list do not count. SLA-3.2 After a reopening the clocks that only RESOLVED or CLOSED had ended go
 * on, unless the policy says otherwise; the time in those states does not count. SLA-4 Changes. SLA-4.1 What was met or
 * breached before a change of priority, category or contract version stays so. SLA-4.2 A clock that runs comes under the
 * new target as the policy, or the version, says ({@link org.manydesk.sla.Crossing}). SLA-4.3 No change breaks a clock at
 * an instant before the change. (source: the contract's sla section)
 *
 * <p>Not here: who gets warned ({@code org.manydesk.queue}), what a breach costs ({@code org.manydesk.invoicing}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.sla;
