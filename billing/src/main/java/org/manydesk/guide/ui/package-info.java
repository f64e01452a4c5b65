/** The decision guide as a page. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.CLIENT_READ,
        change = {})
package org.manydesk.guide.ui;
