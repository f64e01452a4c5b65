package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.invoicing.CreditNote;
import org.manydesk.invoicing.Invoice;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Lays service credits open for people. Clients are named by their keys. */
@ApplicationScoped
@Transactional
public class CreditDesk {
    private final Tenants tenants;
    private final Contracts contracts;
    private final ServiceCredits credits;
    private final CreditGrounds grounds;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditDesk() {
        this(null, null, null, null);
    }

    @Inject
    CreditDesk(Tenants tenants, Contracts contracts, ServiceCredits credits, CreditGrounds grounds) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.credits = credits;
        this.grounds = grounds;
    }

    /** All of a contract with their evidence, the latest month first. */
    public List<CreditSheet> of(String client, String number) {
        var contract = contract(client, number);
        var all = credits.of(contract).reversed();
        var taken = taken(all);
        return all.stream()
                .map(credit -> sheet(contract, credit, taken, Optional.of(evidence(contract, credit))))
                .toList();
    }

    /** One of them with its evidence, or {@link org.manydesk.problem.Unknown}. */
    public CreditSheet open(String client, String number, long id) {
        var contract = contract(client, number);
        var credit = credits.get(contract, id);
        return sheet(contract, credit, taken(List.of(credit)), Optional.of(evidence(contract, credit)));
    }

    /**
     * One page of those within reach, with one more where more follow.
     *
     * @param client empty for all
     * @param state empty for any
     */
    public List<CreditSheet> list(Optional<String> client, Optional<CreditState> state, PageRequest page) {
        var rows = credits.list(client.map(tenants::get).map(Tenant::id), state, page);
        var taken = taken(rows);
        return rows.stream()
                .map(credit ->
                        sheet(contracts.get(credit.tenant(), credit.contract()), credit, taken, Optional.empty()))
                .toList();
    }

    /** The version of a credit, for {@link org.manydesk.rest.IfMatch}. */
    public int version(Contract contract, long id) {
        return credits.get(contract, id).version();
    }

    public Contract contract(String client, String number) {
        return contracts.get(tenants.get(client).id(), number);
    }

    private List<CreditSheet.Uptime> services(Contract contract, ServiceCredit credit) {
        return grounds.uptimes(contract, credit).stream()
                .map(CreditSheet.Uptime::of)
                .toList();
    }

    private List<CreditSheet.Evidence> evidence(Contract contract, ServiceCredit credit) {
        return grounds.evidence(contract, credit).stream()
                .map(CreditSheet.Evidence::of)
                .toList();
    }

    /** The documents that gave credits back, by the credits' ids. */
    private record Taken(Map<Long, Invoice> invoices, Map<Long, CreditNote> notes) {}

    private Taken taken(List<ServiceCredit> some) {
        return new Taken(credits.takenBy(some), credits.grantedBy(some));
    }

    private CreditSheet sheet(
            Contract contract, ServiceCredit credit, Taken taken, Optional<List<CreditSheet.Evidence>> evidence) {
        var invoice = Optional.ofNullable(taken.invoices().get(credit.key()));
        var note = Optional.ofNullable(taken.notes().get(credit.key()));
        return new CreditSheet(
                Long.toString(credit.key()),
                tenants.get(credit.tenant()).key(),
                contract.number(),
                credit.period(),
                invoice.isPresent() || note.isPresent() ? CreditState.APPLIED : credit.state(),
                grounds.application(contract, credit),
                credit.base(),
                credit.percent(),
                credit.parts(),
                grounds.choice(contract, credit),
                credit.picked(),
                credit.amount(),
                credit.dueFrom(),
                credit.expiresAfter(),
                credit.draftedAt(),
                credit.decidedBy(),
                credit.decidedAt(),
                credit.note(),
                invoice.flatMap(Invoice::number),
                note.map(CreditNote::number),
                evidence.isEmpty() ? List.of() : services(contract, credit),
                evidence);
    }
}
