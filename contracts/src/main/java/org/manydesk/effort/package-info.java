/**
 * Time that staff spent on tickets, as rows beside the timeline: who, when, how long, and whether the client is to pay.
 *
 * <p>EFF-1 An entry belongs to the contract that was in force when the work began, and to the month of that instant in the
 * contract's zone. EFF-2 The desk writes it in the transaction of the deed, and the audit trail keeps what it was before.
 * (source: decision 0023)
 *
 * <p>Not here: what an hour costs the client ({@code org.manydesk.rating}), what was billed
 * ({@code org.manydesk.invoicing}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.effort;
