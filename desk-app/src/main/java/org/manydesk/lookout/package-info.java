/**
 * Looks out for what those who bill should hear of before it costs money: packs that run low, questions on invoices that
 * wait too long, contracts that go on by themselves.
 *
 * <p>LKT-1 What is noticed is told once while it lasts, by a row that is unique; a pack that was refilled and runs low again
 * is told again. LKT-2 It is found by the same rules that its page shows it by. (source: decision 0037)
 *
 * <p>Not here: who hears of it and reads it ({@code org.manydesk.notification}), warnings of tickets
 * ({@code org.manydesk.escalation}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.lookout;
