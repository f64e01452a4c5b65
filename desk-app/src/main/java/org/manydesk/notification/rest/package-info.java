/** Notifications over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.TICKET_READ,
        change = {})
package org.manydesk.notification.rest;
