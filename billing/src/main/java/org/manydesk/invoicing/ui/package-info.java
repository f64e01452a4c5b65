/** Closing the month and invoices, on pages. */
@org.jspecify.annotations.NullMarked
package org.manydesk.invoicing.ui;
