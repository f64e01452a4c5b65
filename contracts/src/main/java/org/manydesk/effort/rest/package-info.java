/** What staff worked for a contract, over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.CONTRACT_READ,
        change = {})
package org.manydesk.effort.rest;
