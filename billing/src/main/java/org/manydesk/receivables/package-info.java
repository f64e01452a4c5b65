/**
 * What clients still owe: the open invoices, their age, and reminders in three steps.
 *
 * <p>RCV-1 A reminder demands what is open less what the client questions. RCV-2 Each step of an invoice is taken once, the
 * next one not before its days have passed. RCV-3 Currencies never mix in a sum.
 *
 * <p>Not here: invoices, payments and credit notes themselves.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.receivables;
