/** Signing in with one's own house by browser, and the part of a client's page that says how. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {},
        change = {})
package org.manydesk.identity.ui;
