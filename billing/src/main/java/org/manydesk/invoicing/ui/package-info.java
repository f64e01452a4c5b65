/** Closing the month and invoices, on pages. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.INVOICE_READ, change = org.manydesk.scope.Right.INVOICE_WRITE)
package org.manydesk.invoicing.ui;
