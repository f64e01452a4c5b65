/**
 * Whether a contract was kept, month by month.
 *
 * <p>CMP-1 A clock is judged once: met in the period in which it ended, breached in the period in which it broke. Periods
 * are half-open, in the zone of the contract. CMP-2 Merged, spam and duplicate tickets are left out, and counted as such.
 * CMP-3 A goal is compared exactly, and nothing judged is no percentage. (source: the REST contract, compliance)
 *
 * <p>Not here: the clocks themselves ({@code org.manydesk.timekeeping}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.compliance;
