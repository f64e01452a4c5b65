package org.manydesk.ticket;

/**
 * A file that lies in the store.
 *
 * @param size in bytes
 */
record StoredFile(long id, long size, String sha256) {}
