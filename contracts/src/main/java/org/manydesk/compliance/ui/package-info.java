/** A contract's figures on pages: how months were kept, what is left out of them, and their closing. */
@org.jspecify.annotations.NullMarked
package org.manydesk.compliance.ui;
