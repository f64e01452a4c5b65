package org.manydesk.server.backup;

/**
 * The client that a backup is of.
 *
 * @param provider id of the provider that serves it
 * @param id its own id, which is the tenant of its rows
 */
record Client(long provider, long id, String key, String name) {}
