/** The page on which prices are tried. */
@org.jspecify.annotations.NullMarked
package org.manydesk.simulation.ui;
