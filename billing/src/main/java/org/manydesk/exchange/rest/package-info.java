/** Exchange rates over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.INVOICE_READ, change = org.manydesk.scope.Right.INVOICE_WRITE)
package org.manydesk.exchange.rest;
