/** Tickets over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.ticket.rest;
