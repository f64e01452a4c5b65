/** Conventions of the REST interface: errors, paging, preconditions, idempotency, limits. Not here: who may do what ({@code org.manydesk.scope}). */
@org.jspecify.annotations.NullMarked
package org.manydesk.rest;
