/** The provider's staff and the people of its clients, on pages. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.PEOPLE_MANAGE,
        change = {})
package org.manydesk.people.ui;
