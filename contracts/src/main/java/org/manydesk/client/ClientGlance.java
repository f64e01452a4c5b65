package org.manydesk.client;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.contract.ContractStanding;
import org.manydesk.tenant.ClientName;

/**
 * One client in a list.
 *
 * @param contract the one that matters most now; empty when there is none
 * @param people how many can sign in
 * @param openTickets not resolved, closed or merged
 */
public record ClientGlance(
        ClientName client,
        boolean suspended,
        Instant createdAt,
        Optional<ContractStanding> contract,
        long people,
        long openTickets) {}
