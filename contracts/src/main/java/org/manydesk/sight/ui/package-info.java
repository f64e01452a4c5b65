/** Who may see a client, as a part of its page. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.PEOPLE_MANAGE,
        change = {})
package org.manydesk.sight.ui;
