package org.manydesk.availability;

import java.util.Optional;
import org.manydesk.tenant.ClientName;

/**
 * A service in a list.
 *
 * @param report of the running month; empty while nothing is agreed for it
 */
public record ServiceGlance(
        ClientName client, String key, String name, Standing now, Optional<AvailabilityReport> report) {}
