/**
 * Signing in with a client's own identity provider (OpenID Connect, authorization code flow).
 *
 * <p>IDP-1 A person is known by issuer and subject, never by an e-mail address; the address serves once, to find out who a new
 * subject is, and only where the issuer verified it and its domain is one of the client's. IDP-2 A client's provider speaks for
 * that client's people: never for staff, nor for those of another client. IDP-3 What comes back is taken from the browser
 * that left, once, within ten minutes; the token goes from server to server and is checked by the issuer's keys. IDP-4 Whether
 * there is such a way in is decided by the domain of an address, never by who exists. (source: OpenID Connect Core 1.0; RFC 9700;
 * OWASP ASVS 5.0 V10, 6.8)
 *
 * <p>Not here: passwords, sessions ({@code org.manydesk.signin}); which hosts may be called ({@code org.manydesk.internet}).
 *
 * @see "decision 0053"
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.identity;
