/** The list of clients, and the page of each. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {org.manydesk.scope.Right.CLIENT_READ, org.manydesk.scope.Right.CONTRACT_READ},
        change = {
            org.manydesk.scope.Right.CLIENT_WRITE,
            org.manydesk.scope.Right.CONTRACT_WRITE,
            org.manydesk.scope.Right.PEOPLE_MANAGE
        })
package org.manydesk.client.ui;
