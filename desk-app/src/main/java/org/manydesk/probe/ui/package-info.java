/** The probe of the wall, on a page. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.AUDIT_READ, change = org.manydesk.scope.Right.AUDIT_READ)
package org.manydesk.probe.ui;
