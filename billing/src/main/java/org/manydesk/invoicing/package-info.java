/**
 * Invoices: a run drafts one per contract and period, once; it is approved, then issued under the next number of the
 * provider's series, and never changes again.
 *
 * <p>INV-1 A ticket is billed once per contract; the database holds it. INV-2 A run repeated changes nothing. INV-3 What
 * comes late is billed by the next run at the place where it falls. INV-4 Numbers have no gap and follow the dates.
 * INV-5 What was issued stays; a correction is a credit note, never over more than the line. INV-6 A client sees what
 * was issued, and may question a line. (source: REST contract; EN 16931-1; Directive 2006/112/EC Art. 226(2))
 *
 * <p>Not here: which tickets count ({@code org.manydesk.usage}), prices ({@code org.manydesk.rating}), how a document
 * looks ({@code org.manydesk.document}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.invoicing;
