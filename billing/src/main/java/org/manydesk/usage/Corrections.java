package org.manydesk.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.scope.Wall;

/** What people corrected by hand in the counts of contracts. */
@ApplicationScoped
public class Corrections {

    /** That a {@code Correction c} decides on what a row says that has a deciding instant and a number. */
    private static final String ON =
            "(c.decidedAt = %1$s.decidedAt OR c.decidedAt IS NULL AND c.occurrence = %1$s.occurrence)";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Corrections() {
        this(null);
    }

    @Inject
    Corrections(Wall wall) {
        this.wall = wall;
    }

    /** That a {@code Correction c} of a ticket decides on the time of which a row tells: a {@code BilledTicket}, or one left out. */
    public static String on(String row) {
        return ON.formatted(row);
    }

    /** All of a contract; they are few. */
    ByHand of(ContractVersion version) {
        return new ByHand(wall.em()
                .createQuery(
                        "SELECT c FROM Correction c WHERE c.tenantId = :tenant AND c.contractId = :contract",
                        Correction.class)
                .setParameter("tenant", version.tenant().value())
                .setParameter("contract", version.contract().value())
                .getResultList());
    }

    public Optional<Correction> find(Contract contract, Arrived arrived) {
        var some = wall.em()
                .createQuery(
                        "SELECT c FROM Correction c WHERE c.tenantId = :tenant AND c.contractId = :contract"
                                + " AND c.ticketId = :ticket",
                        Correction.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("ticket", arrived.ticket().value())
                .getResultList();
        return new ByHand(some).on(arrived);
    }

    /** The correction of a time that a ticket counts, to be said; a new one where there is none. */
    public Correction open(Contract contract, Arrived arrived) {
        return find(contract, arrived)
                .orElseGet(() -> Correction.of(contract, arrived))
                .on(arrived);
    }

    public void keep(Correction correction) {
        if (!wall.em().contains(correction)) wall.add(correction);
        wall.em().flush();
    }

    public void remove(Correction correction) {
        wall.em().remove(correction);
    }
}
