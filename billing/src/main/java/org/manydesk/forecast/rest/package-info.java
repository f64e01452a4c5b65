/** Forecasts over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.INVOICE_READ,
        change = {})
package org.manydesk.forecast.rest;
