/**
 * A whole server of OpenID Connect, Spring Authorization Server, for the tests of the sign-in with a client's own identity provider
 * (decision 0072). Not here: tokens that such a server never makes; the tests have another one for those.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.house;
