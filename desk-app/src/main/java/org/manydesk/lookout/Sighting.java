package org.manydesk.lookout;

import org.manydesk.notification.Occasion;
import org.manydesk.scope.TenantId;

/**
 * Something that a client's clerks should hear of.
 *
 * @param name tells apart what lasts at a client at the same time
 */
record Sighting(TenantId client, String name, Occasion occasion) {}
