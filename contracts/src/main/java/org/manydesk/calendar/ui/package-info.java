/** Business calendars on pages: a form, a picture of the week, the hours in words. */
@org.jspecify.annotations.NullMarked
package org.manydesk.calendar.ui;
