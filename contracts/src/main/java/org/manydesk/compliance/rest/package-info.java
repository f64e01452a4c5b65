/** Compliance figures over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.CONTRACT_READ,
        change = org.manydesk.scope.Right.COMPLIANCE_WRITE)
package org.manydesk.compliance.rest;
