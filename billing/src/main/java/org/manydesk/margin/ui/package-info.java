/** The page of margins. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.MARGIN_READ,
        change = {})
package org.manydesk.margin.ui;
