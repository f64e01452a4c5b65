/** Rating over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.rating.rest;
