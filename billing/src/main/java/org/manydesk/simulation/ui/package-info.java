/** The page on which prices are tried. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.CONTRACT_READ,
        change = {})
package org.manydesk.simulation.ui;
