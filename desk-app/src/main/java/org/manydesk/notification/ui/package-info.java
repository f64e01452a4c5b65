/** Pages and parts of pages that show a person what they were told. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.TICKET_READ,
        change = {})
package org.manydesk.notification.ui;
