package org.manydesk.offboarding;

import java.util.List;
import org.manydesk.scope.TenantId;

/** Knows what stands in the way of a client's being erased. Every bean of this type is asked. */
public interface Hindrance {
    /** In no order; empty if nothing does. */
    List<Obstacle> of(TenantId client);
}
