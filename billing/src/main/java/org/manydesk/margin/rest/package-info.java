/** Margins and cost rates over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.margin.rest;
