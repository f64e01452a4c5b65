/** Services on pages: how they are, how they were month by month, their outages and maintenance. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.SERVICE_READ, change = org.manydesk.scope.Right.SERVICE_WRITE)
package org.manydesk.availability.ui;
