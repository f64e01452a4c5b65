package org.manydesk.imports;

import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;

/**
 * An import is there to be worked on.
 *
 * @param startedBy the e-mail of the person on whose behalf
 */
record ImportAccepted(ProviderId provider, TenantId tenant, ImportId id, String startedBy) {}
