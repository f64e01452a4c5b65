/**
 * Service credits: what a provider gives back for promises that it did not keep.
 *
 * <p>CRD-1 A credit rests on a closed month and cites its verdicts. CRD-2 Its base is fixed before it is computed, and holds
 * no credit. CRD-3 No cap is ever exceeded; of an exclusive group one is credited. CRD-4 It is taken off one invoice, once;
 * the database holds it. (source: published clauses, named in the tests; Directive 2006/112/EC Art. 79(b))
 *
 * <p>Not here: how promises were kept ({@code org.manydesk.compliance}), invoices ({@code org.manydesk.invoicing}).
 *
 * @see "decision 0013"
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.credit;
