/** Identity providers of clients, over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.PEOPLE_MANAGE,
        change = {})
package org.manydesk.identity.rest;
