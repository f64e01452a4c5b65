/** The provider over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {},
        change = org.manydesk.scope.Right.SETTINGS)
package org.manydesk.provider.rest;
