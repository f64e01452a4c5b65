package org.manydesk.offboarding;

import java.io.IOException;
import org.manydesk.tenant.Tenant;

/** What a feature adds to the pack that a client takes along. Every bean of this type is asked. */
public interface HandOverPart {
    void addTo(Pack pack, Tenant client) throws IOException;
}
