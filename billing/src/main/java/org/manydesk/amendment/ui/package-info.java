/** Versions of a contract, on pages. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.CONTRACT_READ,
        change = org.manydesk.scope.Right.CONTRACT_WRITE)
package org.manydesk.amendment.ui;
