/** The ticket page, for staff and for people of the client; raising tickets; the client's own list. */
@org.jspecify.annotations.NullMarked
package org.manydesk.ticket.ui;
