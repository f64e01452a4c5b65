package org.manydesk.quota;

import org.manydesk.scope.TenantId;

/** It was agreed anew how much a client may use. Fired within the transaction; observe it {@code AFTER_SUCCESS}. */
record QuotasAgreed(TenantId client) {}
