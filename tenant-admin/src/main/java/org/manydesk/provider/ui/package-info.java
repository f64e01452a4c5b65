/** What the provider says of itself, on a page. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.SETTINGS,
        change = {})
package org.manydesk.provider.ui;
