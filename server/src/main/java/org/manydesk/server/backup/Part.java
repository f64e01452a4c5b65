package org.manydesk.server.backup;

/**
 * One entry of a backup's archive.
 *
 * @param bytes its length before it was compressed
 * @param sha256 of those bytes, in lower-case hexadecimal
 */
record Part(String name, long bytes, String sha256) {}
