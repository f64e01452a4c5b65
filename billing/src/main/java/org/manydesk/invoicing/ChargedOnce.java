package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.Wall;
import org.manydesk.usage.Arrived;

/**
 * That a ticket is charged once: where an invoice charged it for another month, by another contract, or a credit note gave back
 * what it cost, no later invoice charges it again, whoever says that it counts.
 *
 * @see "decision 0070"
 */
@ApplicationScoped
class ChargedOnce {
    private static final String OF_TICKET = "SELECT b FROM BilledTicket b WHERE b.tenantId = :tenant"
            + " AND b.ticketId = :ticket AND b.occurrence = :occurrence ORDER BY b.id";

    private final Wall wall;
    private final Agreements agreements;
    private final Invoices invoices;
    private final GivenBack givenBack;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ChargedOnce() {
        this(null, null, null, null);
    }

    @Inject
    ChargedOnce(Wall wall, Agreements agreements, Invoices invoices, GivenBack givenBack) {
        this.wall = wall;
        this.agreements = agreements;
        this.invoices = invoices;
        this.givenBack = givenBack;
    }

    void mustBeChargeable(Contract contract, String ref, Arrived arrived) {
        var zone = agreements.zone(contract);
        var month = arrived.at().map(at -> YearMonth.from(at.atZone(zone)));
        for (var one : billed(contract, arrived))
            if (!one.contract().equals(contract.id()) || !month.equals(Optional.of(one.period())))
                throw new Conflict(
                        ("%s charges %s for %s already, and a ticket is charged once. If that was given back,"
                                        + " open a new ticket for what is to be charged.")
                                .formatted(name(one), ref, one.period()));
        mustNotBeGivenBack(contract, ref, arrived);
    }

    void mustNotBeGivenBack(Contract contract, String ref, Arrived arrived) {
        for (var one : billed(contract, arrived))
            if (one.contract().equals(contract.id()) && givenBack.is(contract, one))
                throw new Conflict(
                        ("What %s charged for %s was given back by a credit note, and it is not charged a second time."
                                        + " Open a new ticket for what is to be charged.")
                                .formatted(name(one), ref));
    }

    private String name(BilledTicket one) {
        return invoices.get(one.invoice()).name();
    }

    private List<BilledTicket> billed(Contract contract, Arrived arrived) {
        return wall.em()
                .createQuery(OF_TICKET, BilledTicket.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("ticket", arrived.ticket().value())
                .setParameter("occurrence", arrived.number())
                .getResultList();
    }
}
