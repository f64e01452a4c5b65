/**
 * What invoices, credit notes and payments are in the books: postings to accounts, for an accounting program.
 *
 * <p>LED-1 What a document posts to the debit side, it posts to the credit side. LED-2 Nothing is posted that was not
 * issued or received. LED-3 Text of users stays text. (source: docs/accounting.md; DATEV-Format, Buchungsstapel 13)
 *
 * <p>Not here: what is still open ({@code org.manydesk.receivables}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.ledger;
