/** The audit trail over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.AUDIT_READ,
        change = {})
package org.manydesk.audit.rest;
