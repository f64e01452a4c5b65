/** Clocks on pages: how they are called and coloured, and why each stands where it stands. */
@org.jspecify.annotations.NullMarked
package org.manydesk.timekeeping.ui;
