/** Maturity over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {org.manydesk.scope.Right.CLIENT_READ, org.manydesk.scope.Right.CONTRACT_READ},
        change = {})
package org.manydesk.maturity.rest;
