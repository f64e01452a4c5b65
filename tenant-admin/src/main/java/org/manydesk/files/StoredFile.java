package org.manydesk.files;

/**
 * A file that lies in the store.
 *
 * @param id the key of the row that tells of it
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record StoredFile(long id, long size, String sha256) {}
