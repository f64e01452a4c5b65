package org.manydesk.audit;

import java.io.InputStream;

/**
 * An exported chain.
 *
 * @param name for the one who saves it
 * @param size in bytes
 * @param content read once; gone when closed
 */
public record ChainFile(String name, long size, InputStream content) {}
