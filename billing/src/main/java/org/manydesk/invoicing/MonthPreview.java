package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.money.Money;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;

/** What a run of a contract's month came to, or would come to; nothing is stored. */
@ApplicationScoped
class MonthPreview {
    private final Agreements agreements;
    private final Drafting drafting;
    private final Omissions omissions;
    private final Invoices invoices;
    private final Correspondence correspondence;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthPreview() {
        this(null, null, null, null, null);
    }

    @Inject
    MonthPreview(
            Agreements agreements,
            Drafting drafting,
            Omissions omissions,
            Invoices invoices,
            Correspondence correspondence) {
        this.agreements = agreements;
        this.drafting = drafting;
        this.omissions = omissions;
        this.invoices = invoices;
        this.correspondence = correspondence;
    }

    /**
     * Empty when the contract is not in force in that month; once it is over, unless something is still to be billed.
     *
     * @param left the draft of what is left of a contract that is over, where anything may be
     */
    Optional<ContractMonth> of(Tenant tenant, Contract contract, YearMonth period, Optional<Draft> left) {
        var agreed = agreements.stated(contract, period);
        if (!contract.isActive() || !agreed.isCovered() && !agreed.isAfterTheEnd()) return Optional.empty();
        return invoices.find(contract, period)
                .map(invoice -> known(ClientName.of(tenant), contract, agreed, invoice))
                .or(() -> drawnUp(ClientName.of(tenant), contract, agreed, left));
    }

    private ContractMonth known(ClientName client, Contract contract, Agreed agreed, Invoice invoice) {
        return new ContractMonth(
                client,
                invoice.contractNumber(),
                invoice.counted(),
                invoice.notCounted(),
                Optional.of(invoice.totals().net()),
                contract.paysForGroup() ? Optional.of(collected(invoice)) : Optional.empty(),
                true,
                invoice.warnings(),
                omissions.of(client, agreed, invoice),
                Optional.of(InvoiceGlance.of(invoice, client)));
    }

    private Money collected(Invoice invoice) {
        var statements = invoices.lines(invoice).stream()
                .filter(line -> line.statement().isPresent())
                .map(InvoiceLine::net)
                .toList();
        return Money.sum(statements, invoice.currency());
    }

    private Optional<ContractMonth> drawnUp(ClientName client, Contract contract, Agreed agreed, Optional<Draft> left) {
        var version = agreed.version();
        var period = agreed.period();
        var over = agreements.isOver(version, period);
        if (!agreed.terms().arePriced())
            return Optional.of(new ContractMonth(
                    client,
                    contract.number(),
                    0,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    over,
                    List.of(),
                    List.of(),
                    Optional.empty()));
        if (agreed.isAfterTheEnd() && left.isEmpty()) return Optional.empty();
        var draft =
                left.filter(known -> known.period().equals(period)).orElseGet(() -> drafting.draft(contract, agreed));
        if (!draft.saysAnything()) return Optional.empty();
        var parties = correspondence.letter(contract.tenant()).parties();
        var warnings = new ArrayList<>(drafting.warnings(contract, agreed, draft));
        var bill = draft.whole(version.currency());
        warnings.addAll(LegalDoubts.of(parties, bill.totals(parties)));
        var net = bill.lines().isEmpty() ? Optional.<Money>empty() : Optional.of(bill.net());
        return Optional.of(new ContractMonth(
                client,
                contract.number(),
                draft.counted().size(),
                draft.notCounted().size(),
                net,
                Optional.of(draft.collected(version.currency())),
                over,
                warnings,
                omissions.of(client, agreed, draft),
                Optional.empty()));
    }
}
