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

    /** All of a contract, by what they decide on; they are few. */
    Map<Occurrence, Correction> of(ContractVersion version) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM Correction c WHERE c.tenantId = :tenant AND c.contractId = :contract",
                        Correction.class)
                .setParameter("tenant", version.tenant().value())
                .setParameter("contract", version.contract().value())
                .getResultStream()
                .collect(Collectors.toMap(Correction::occurrence, Function.identity()));
    }

    public Optional<Correction> find(Contract contract, Occurrence occurrence) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM Correction c WHERE c.tenantId = :tenant AND c.contractId = :contract"
                                + " AND c.ticketId = :ticket AND c.occurrence = :occurrence",
                        Correction.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("ticket", occurrence.ticket().value())
                .setParameter("occurrence", occurrence.number())
                .getResultStream()
                .findFirst();
    }

    /** The correction of a time that a ticket counts, to be said; a new one where there is none. */
    public Correction open(Contract contract, Occurrence occurrence) {
        return find(contract, occurrence).orElseGet(() -> Correction.of(contract, occurrence));
    }

    public void keep(Correction correction) {
        if (!wall.em().contains(correction)) wall.add(correction);
        wall.em().flush();
    }

    public void remove(Correction correction) {
        wall.em().remove(correction);
    }
}
