package org.manydesk.contract;

import java.time.Instant;

/**
 * Who agrees on something, and when.
 *
 * @param name as people know it
 */
record Author(String name, Instant at) {}
