package org.manydesk.onboarding;

import org.manydesk.tenant.Tenant;

/** Something of a client that another module knows and that is looked at before it goes live. */
public interface GoLiveMark {
    /** What it is called among such marks. */
    String name();

    /** Whether the client has it. */
    boolean isThere(Tenant client);
}
