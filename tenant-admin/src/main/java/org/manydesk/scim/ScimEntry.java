package org.manydesk.scim;

import java.time.Instant;

/**
 * A person as a directory reads them.
 *
 * @param version changes with every change
 */
public record ScimEntry(String id, ScimUser user, String name, Instant created, Instant changed, String version) {}
