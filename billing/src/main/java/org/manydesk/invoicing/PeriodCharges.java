package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.manydesk.contract.Contract;
import org.manydesk.money.Money;

/** What a contract charges for a month: its own lines, without what came late for others and without any deduction. */
@ApplicationScoped
@Transactional
public class PeriodCharges {

    private final Invoices invoices;
    private final Agreements agreements;
    private final Drafting drafting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PeriodCharges() {
        this(null, null, null);
    }

    @Inject
    PeriodCharges(Invoices invoices, Agreements agreements, Drafting drafting) {
        this.invoices = invoices;
        this.agreements = agreements;
        this.drafting = drafting;
    }

    /** A line of the price list and what it came to, net. */
    public record Charge(String name, Money net) {}

    /** Those of the month's invoice; before there is one, those that a run would draft now. None without prices. */
    public List<Charge> of(Contract contract, YearMonth period) {
        return invoices.find(contract, period)
                .map(invoice -> charged(invoice, period))
                .orElseGet(() -> drawnUp(contract, period));
    }

    /** Whether another client's invoice charges them. */
    public boolean areOnStatement(Contract contract, YearMonth period) {
        return invoices.find(contract, period).filter(Invoice::isStatement).isPresent();
    }

    private List<Charge> charged(Invoice invoice, YearMonth period) {
        return invoices.lines(invoice).stream()
                .filter(line -> line.period().equals(period))
                .filter(line -> line.serviceCredit().isEmpty())
                .filter(line -> line.statement().isEmpty() && !line.isGivenBack())
                .map(line -> new Charge(line.name(), line.net()))
                .toList();
    }

    private List<Charge> drawnUp(Contract contract, YearMonth period) {
        var agreed = agreements.stated(contract, period);
        if (!agreed.terms().arePriced()) return List.of();
        return drafting.draft(contract, agreed).bill(agreed.version().currency()).lines().stream()
                .filter(line -> !line.isLate() && line.taken().isEmpty())
                .map(line -> new Charge(line.rated().name(), line.rated().amount()))
                .toList();
    }
}
