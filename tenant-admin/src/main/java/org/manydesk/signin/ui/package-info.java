/**
 * Signing in by browser: the sign-in page, who is calling in a browser's session, who may open which page.
 *
 * <p>A page without {@link org.manydesk.rest.Allowed} is open to nobody; a page that is not for one's role does not exist.
 */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {},
        change = {})
package org.manydesk.signin.ui;
