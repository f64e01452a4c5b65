/** Services on pages: how they are, how they were month by month, their outages and maintenance. */
@org.jspecify.annotations.NullMarked
package org.manydesk.availability.ui;
