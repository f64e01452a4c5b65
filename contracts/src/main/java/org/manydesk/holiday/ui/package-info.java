/** Holidays of others on pages: a dialog to choose what is taken over. */
@org.jspecify.annotations.NullMarked
package org.manydesk.holiday.ui;
