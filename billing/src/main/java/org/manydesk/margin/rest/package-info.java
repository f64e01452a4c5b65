/** Margins and cost rates over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.MARGIN_READ,
        change = {})
package org.manydesk.margin.rest;
