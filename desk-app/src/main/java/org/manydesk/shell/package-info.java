/**
 * The frame around all pages: header, menu by role, look, and the pages that tell of an error.
 *
 * <p>Not here: the pages themselves, each with its feature, and who may open them ({@code org.manydesk.signin.ui}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.shell;
