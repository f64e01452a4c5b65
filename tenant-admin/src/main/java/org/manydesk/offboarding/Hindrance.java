package org.manydesk.offboarding;

import java.util.Optional;
import org.manydesk.scope.TenantId;

/** What keeps a client from leaving, because others need it. Every bean of this type is asked. */
public interface Hindrance {
    /** What has to be done first, in a sentence; empty if nothing hinders. */
    Optional<String> of(TenantId client);
}
