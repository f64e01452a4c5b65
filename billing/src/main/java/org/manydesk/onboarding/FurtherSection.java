package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Faults;
import org.manydesk.tenant.Tenant;

/** A section of a client's file that another module owns. Nothing is ever taken away by a file. */
public interface FurtherSection extends GoLiveMark {
    /** What the section is called in the file. */
    @Override
    String name();

    /**
     * Notes what would be refused, with pointers from the file's root.
     *
     * @param client empty where the file takes it on
     * @param section what the file says; missing where it says nothing
     */
    void check(Optional<Tenant> client, JsonNode section, Faults faults);

    /** Does what the section says, and adds what that changes. */
    void land(Tenant client, JsonNode section, List<FileChange> changes);

    @Override
    default boolean isThere(Tenant client) {
        return written(client).isPresent();
    }

    /** The section that would land what the client has; empty for nothing. */
    Optional<JsonNode> written(Tenant client);
}
