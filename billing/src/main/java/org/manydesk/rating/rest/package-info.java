/** Rating over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {},
        change = {})
package org.manydesk.rating.rest;
