/** Knowledge articles, on pages. */
@org.jspecify.annotations.NullMarked
package org.manydesk.knowledge.ui;
