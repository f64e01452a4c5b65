/** A client's profile on a page. */
@org.jspecify.annotations.NullMarked
package org.manydesk.tenant.ui;
