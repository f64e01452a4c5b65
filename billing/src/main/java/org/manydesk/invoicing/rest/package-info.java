/** Invoices over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.invoicing.rest;
