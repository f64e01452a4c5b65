/**
 * The one list of tickets across all clients that the caller may see, in the order of what breaches first.
 *
 * <p>QUE-1 The order is stable while tickets come in: a page continues after the last one seen. QUE-2 Search reads subject,
 * description and messages; what staff note for staff is found by staff alone. (source: the REST contract)
 *
 * <p>Not here: what can be done with a ticket ({@code org.manydesk.ticket}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.queue;
