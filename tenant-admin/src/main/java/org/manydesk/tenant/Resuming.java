package org.manydesk.tenant;

import org.manydesk.scope.TenantId;

/** A client is about to be resumed; an observer that must not let that happen throws. */
public record Resuming(TenantId client) {}
