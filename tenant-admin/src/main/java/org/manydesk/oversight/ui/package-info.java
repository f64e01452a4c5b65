/** The audit trail on a page. */
@org.jspecify.annotations.NullMarked
package org.manydesk.oversight.ui;
