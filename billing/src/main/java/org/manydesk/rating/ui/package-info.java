/** Rate cards on pages: a form, a table, and what a sample month would cost. */
@org.jspecify.annotations.NullMarked
package org.manydesk.rating.ui;
