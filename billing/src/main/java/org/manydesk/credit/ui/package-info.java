/** Service credits on pages: with their evidence in the contract room, and the drafts that wait for billing. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.INVOICE_READ, change = org.manydesk.scope.Right.INVOICE_WRITE)
package org.manydesk.credit.ui;
