/** Price comparisons over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.CONTRACT_READ,
        change = {})
package org.manydesk.simulation.rest;
