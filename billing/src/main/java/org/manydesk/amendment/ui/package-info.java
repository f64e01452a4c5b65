/** Versions of a contract, on pages. */
@org.jspecify.annotations.NullMarked
package org.manydesk.amendment.ui;
