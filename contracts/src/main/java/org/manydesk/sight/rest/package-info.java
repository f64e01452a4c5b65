/** Who may see a client, over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.PEOPLE_MANAGE,
        change = {})
package org.manydesk.sight.rest;
