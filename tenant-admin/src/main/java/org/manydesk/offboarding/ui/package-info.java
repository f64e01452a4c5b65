/** How a client leaves, on a page. */
@org.jspecify.annotations.NullMarked
package org.manydesk.offboarding.ui;
