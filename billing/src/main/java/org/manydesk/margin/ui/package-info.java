/** The page of margins. */
@org.jspecify.annotations.NullMarked
package org.manydesk.margin.ui;
