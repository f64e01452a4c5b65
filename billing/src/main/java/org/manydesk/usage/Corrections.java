package org.manydesk.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;

/** What people corrected by hand in the counts of contracts. */
@ApplicationScoped
public class Corrections {

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Corrections() {
        this(null);
    }

    @Inject
    Corrections(Wall wall) {
        this.wall = wall;
    }

    /** All of a contract, by ticket; they are few. */
    Map<TicketId, Correction> of(ContractVersion version) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM Correction c WHERE c.tenantId = :tenant AND c.contractId = :contract",
                        Correction.class)
                .setParameter("tenant", version.tenant().value())
                .setParameter("contract", version.contract().value())
                .getResultStream()
                .collect(Collectors.toMap(Correction::ticket, Function.identity()));
    }

    public Optional<Correction> find(Contract contract, TicketId ticket) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM Correction c WHERE c.tenantId = :tenant AND c.contractId = :contract"
                                + " AND c.ticketId = :ticket",
                        Correction.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("ticket", ticket.value())
                .getResultStream()
                .findFirst();
    }

    /** The correction of a ticket, to be said; a new one where there is none. */
    public Correction open(Contract contract, TicketId ticket) {
        return find(contract, ticket).orElseGet(() -> Correction.of(contract, ticket));
    }

    public void keep(Correction correction) {
        if (!wall.em().contains(correction)) wall.add(correction);
        wall.em().flush();
    }

    public void remove(Correction correction) {
        wall.em().remove(correction);
    }
}
