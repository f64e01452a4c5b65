/**
 * Exchange rates that a provider keeps, and the currency of its accounts.
 *
 * <p>FX-1 VAT is also stated in the currency of the seller's accounts, at the rate of the tax point or the last one of
 * the seven days before.
 * (source: Directive 2006/112/EC, articles 91 and 230; EN 16931-1, BT-6 and BT-111)
 *
 * <p>Not here: what stands on documents ({@code org.manydesk.document}), which keeps its rate for good.
 *
 * @see "decision 0048"
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.exchange;
