/** The queue over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.TICKET_READ, change = org.manydesk.scope.Right.TICKET_WORK)
package org.manydesk.queue.rest;
