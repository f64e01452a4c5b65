package org.manydesk.people.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The keys of the tenants that a member of staff may see, and of those that they may not whatever else allows it. */
record Assignments(List<@NotNull String> allow, List<@NotNull String> deny) {
    @SuppressWarnings("ConstantValue") // absent members arrive as null
    Assignments {
        allow = allow == null ? List.of() : allow;
        deny = deny == null ? List.of() : deny;
    }
}
