package org.manydesk.idempotency;

/**
 * A POST that came with a key.
 *
 * @param user who calls; keys of different users have nothing to do with each other
 * @param key the key, 1 to 255 characters
 * @param requestHash SHA-256 of method, path, query and body
 */
record IdempotentCall(long user, String key, byte[] requestHash) {}
