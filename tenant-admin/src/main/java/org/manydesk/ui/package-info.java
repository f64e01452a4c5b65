/**
 * Small parts that all pages share: badges, headings, empty states, times that tick, notices, texts in the reader's
 * language. They show values and hold no rule.
 *
 * <p>Not here: the frame around the pages ({@code org.manydesk.shell}), who may see them ({@code org.manydesk.signin.ui}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.ui;
