/** What the provider says of itself, on a page. */
@org.jspecify.annotations.NullMarked
package org.manydesk.provider.ui;
