/**
 * What usage costs under a rate card: pure arithmetic, exact until the one rounding of a line.
 *
 * <p>RAT-1 Every quantity from zero up falls in exactly one tier, {@code (previous, upTo]}. RAT-2 Late units are billed as
 * the difference of two ratings, so all bills of a period add up to the rating of its final usage. RAT-3 A line is
 * rounded once, on the running total. RAT-4 A line explains itself tier by tier. (source: REST contract, "A contract")
 *
 * <p>Not here: which ticket counts ({@code org.manydesk.usage}), VAT and totals ({@code org.manydesk.invoicing}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.rating;
