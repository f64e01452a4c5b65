/** The provider's staff and the people of its clients, on pages. */
@org.jspecify.annotations.NullMarked
package org.manydesk.people.ui;
