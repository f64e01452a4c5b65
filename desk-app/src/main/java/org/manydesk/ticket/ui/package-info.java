/** The ticket page, for staff and for people of the client; raising tickets; the client's own list. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.TICKET_READ, change = org.manydesk.scope.Right.TICKET_WORK)
package org.manydesk.ticket.ui;
