/** The contract room on pages, and what a contract says in words. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {
            org.manydesk.scope.Right.CONTRACT_READ,
            org.manydesk.scope.Right.SERVICE_READ,
            org.manydesk.scope.Right.INVOICE_READ
        },
        change = {
            org.manydesk.scope.Right.CONTRACT_WRITE,
            org.manydesk.scope.Right.COMPLIANCE_WRITE,
            org.manydesk.scope.Right.SERVICE_WRITE,
            org.manydesk.scope.Right.INVOICE_WRITE
        })
package org.manydesk.room.ui;
