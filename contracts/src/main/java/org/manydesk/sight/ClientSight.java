package org.manydesk.sight;

import java.time.Instant;
import java.util.List;
import org.manydesk.tenant.ClientName;

/**
 * Who may see a client at an instant, and nobody else; each list by name.
 *
 * @param staff of the provider
 * @param people the client's own
 * @param keptOut staff who must not see it
 */
public record ClientSight(
        ClientName client, Instant at, List<Onlooker> staff, List<Onlooker> people, List<KeptOut> keptOut) {}
