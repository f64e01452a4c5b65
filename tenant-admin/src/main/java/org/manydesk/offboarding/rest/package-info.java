/** How a client leaves, over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {
            org.manydesk.scope.Right.CLIENT_READ,
            org.manydesk.scope.Right.TICKET_READ,
            org.manydesk.scope.Right.CONTRACT_READ,
            org.manydesk.scope.Right.SERVICE_READ,
            org.manydesk.scope.Right.INVOICE_READ,
            org.manydesk.scope.Right.AUDIT_READ
        },
        change = org.manydesk.scope.Right.CLIENT_WRITE)
package org.manydesk.offboarding.rest;
