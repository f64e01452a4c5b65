/** Quotas of clients, on a page. */
@org.jspecify.annotations.NullMarked
package org.manydesk.quota.ui;
