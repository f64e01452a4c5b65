package org.manydesk.quota;

import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;

/** A client has used four fifths of a quota. Told on the node that noticed it, whenever it happens; hear it once a day. */
public record QuotaNear(ProviderId provider, TenantId client, Measure measure) {}
