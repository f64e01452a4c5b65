/** The audit trail on a page. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = org.manydesk.scope.Right.AUDIT_READ,
        change = {})
package org.manydesk.oversight.ui;
