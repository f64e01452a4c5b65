/** What is kept of one person, on a page. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {
            org.manydesk.scope.Right.CLIENT_READ,
            org.manydesk.scope.Right.TICKET_READ,
            org.manydesk.scope.Right.CONTRACT_READ,
            org.manydesk.scope.Right.INVOICE_READ,
            org.manydesk.scope.Right.AUDIT_READ,
            org.manydesk.scope.Right.PEOPLE_MANAGE
        },
        change = org.manydesk.scope.Right.CLIENT_WRITE)
package org.manydesk.datasubject.ui;
