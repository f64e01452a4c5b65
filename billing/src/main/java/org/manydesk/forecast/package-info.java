/**
 * What the running month will have come to at its end, by a simple method that is told with the numbers.
 *
 * <p>FOR-1 What has happened is measured; only the rest of the month is estimated. FOR-2 The rest has, on each of its
 * working days, the tickets that the three months before had on theirs, of the same kinds. FOR-3 Amounts are those that a
 * run would charge. FOR-4 Where there is nothing to go by, nothing is said.
 *
 * <p>Not here: counting and rating ({@code org.manydesk.usage}, {@code org.manydesk.rating}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.forecast;
