package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Payer;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenants;

/**
 * Collects the statements of a group on the invoice of the company that pays for it: each once, and together to the cent.
 *
 * @see "decision 0034"
 */
@ApplicationScoped
class GroupInvoicing {
    private static final Comparator<Collected> IN_ORDER = Comparator.comparing(
                    (Collected brought) -> brought.of().client())
            .thenComparing(brought -> brought.of().contract())
            .thenComparing(brought -> brought.of().period());

    private final GroupReach reach;
    private final Statements statements;
    private final BillableMonths billable;
    private final Tenants tenants;
    private final Announcements announcements;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GroupInvoicing() {
        this(null, null, null, null, null);
    }

    @Inject
    GroupInvoicing(
            GroupReach reach,
            Statements statements,
            BillableMonths billable,
            Tenants tenants,
            Announcements announcements) {
        this.reach = reach;
        this.statements = statements;
        this.billable = billable;
        this.tenants = tenants;
        this.announcements = announcements;
    }

    /**
     * What a group has for its payer's invoice.
     *
     * @param collected of approved statements, by client, contract and month
     * @param missing   months of members that have no approved statement, by client and contract
     */
    record Found(List<Collected> collected, List<String> missing) {
        static final Found NOTHING = new Found(List.of(), List.of());

        Found {
            collected = List.copyOf(collected);
            missing = List.copyOf(missing);
        }

        /** Whether there is anything of the group to bill, now or once it is approved. */
        boolean isEmpty() {
            return collected.isEmpty() && missing.isEmpty();
        }
    }

    /** What months up to one have for the invoice of a contract; nothing where it pays for nobody, or is paid for itself. */
    Found found(Contract contract, YearMonth upTo) {
        if (!contract.paysForGroup() || contract.payer().isPresent()) return Found.NOTHING;
        var payer = Payer.of(contract);
        return reach.with(payer, () -> {
            var open = statements.open(payer, upTo);
            var collected = open.stream()
                    .filter(statement -> statement.status() == InvoiceStatus.APPROVED)
                    .flatMap(statement -> Collected.of(statement).stream())
                    .sorted(IN_ORDER)
                    .toList();
            return new Found(collected, missing(payer, open, upTo));
        });
    }

    /** What the statements that an invoice collected bring to it, as they say themselves. */
    List<Collected> brought(Invoice invoice) {
        return reach.with(payer(invoice), () -> statements.collectedBy(invoice).stream()
                .flatMap(statement -> Collected.of(statement).stream())
                .sorted(IN_ORDER)
                .toList());
    }

    private List<String> missing(Payer payer, List<Invoice> open, YearMonth upTo) {
        var months = new TreeMap<String, List<YearMonth>>();
        open.stream()
                .filter(statement -> statement.status() == InvoiceStatus.DRAFT)
                .forEach(draft -> months.computeIfAbsent(
                                name(draft.tenant(), draft.contractNumber()), contract -> new ArrayList<>())
                        .add(draft.period()));
        billable.missed(contract -> contract.payer().filter(payer::equals).isPresent()).stream()
                .filter(month -> !month.period().isAfter(upTo))
                .forEach(month -> months.computeIfAbsent(
                                name(month.contract().tenant(), month.contract().number()),
                                contract -> new ArrayList<>())
                        .add(month.period()));
        return months.entrySet().stream()
                .map(member -> member.getKey() + " "
                        + Months.told(member.getValue().stream().sorted().toList()))
                .toList();
    }

    private String name(TenantId tenant, String contract) {
        return tenants.get(tenant).name() + " " + contract;
    }

    /** Enters on the statements that a draft collects them. */
    void collect(Invoice draft, List<Collected> collected) {
        if (collected.isEmpty()) return;
        var wanted = collected.stream().map(brought -> brought.of().id()).collect(Collectors.toSet());
        reach.with(payer(draft), () -> {
            statements.locked(wanted).forEach(statement -> statement.collect(draft.id()));
            statements.settle();
            return wanted;
        });
    }

    /** Lets go of what a draft collected, which is discarded. */
    void free(Invoice draft) {
        if (!statements.areOn(draft)) return;
        reach.with(payer(draft), () -> {
            statements.on(draft).forEach(Invoice::free);
            statements.settle();
            return draft;
        });
    }

    /** Makes the statements final: the invoice that collected them is issued. */
    void on(@Observes InvoiceIssued event) {
        var issued = event.invoice();
        if (!statements.areOn(issued)) return;
        reach.with(payer(issued), () -> {
            for (var statement : statements.on(issued)) {
                announcements.becomesFinal(statement);
                statement.invoiceWithGroup(reach.sign());
                announcements.invoicedWithGroup(statement);
            }
            statements.settle();
            return issued;
        });
    }

    private static Payer payer(Invoice invoice) {
        return new Payer(invoice.tenant(), invoice.contract());
    }
}
