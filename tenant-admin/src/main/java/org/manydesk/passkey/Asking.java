package org.manydesk.passkey;

/**
 * A question to a browser for a passkey.
 *
 * @param challenge what the answer must carry; stays on the server
 * @param options for {@code navigator.credentials}, as JSON with bytes in base64url
 */
public record Asking(Challenge challenge, String options) {}
