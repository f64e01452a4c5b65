/** Taking a client on by a file, over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {
            org.manydesk.scope.Right.CLIENT_READ,
            org.manydesk.scope.Right.CONTRACT_READ,
            org.manydesk.scope.Right.PEOPLE_MANAGE
        },
        change = {org.manydesk.scope.Right.CLIENT_WRITE, org.manydesk.scope.Right.CONTRACT_WRITE})
package org.manydesk.onboarding.rest;
