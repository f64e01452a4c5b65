/** Signing in over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(
        read = {},
        change = {})
package org.manydesk.signin.rest;
