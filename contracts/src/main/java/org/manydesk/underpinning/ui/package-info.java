/** Agreements behind the promises on pages. */
@org.jspecify.annotations.NullMarked
package org.manydesk.underpinning.ui;
