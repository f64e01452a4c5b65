/** Signing in: passwords, sessions, API tokens, throttling. */
@org.jspecify.annotations.NullMarked
package org.manydesk.signin;
