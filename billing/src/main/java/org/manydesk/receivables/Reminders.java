package org.manydesk.receivables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.Wall;

/** The reminders of invoices within the caller's reach. */
@ApplicationScoped
public class Reminders {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Reminders() {
        this(null);
    }

    @Inject
    Reminders(Wall wall) {
        this.wall = wall;
    }

    /** A reminder of an invoice, or {@link Unknown}. */
    public Reminder get(Invoice invoice, long id) {
        return of(invoice).stream()
                .filter(reminder -> reminder.key() == id)
                .findFirst()
                .orElseThrow(() -> new Unknown("reminder", Long.toString(id)));
    }

    /** Those of an invoice in their order; three at most. */
    public List<Reminder> of(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT r FROM Reminder r WHERE r.tenantId = :tenant AND r.invoiceId = :invoice ORDER BY r.id",
                        Reminder.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    /** Those of some invoices in their order; invoices without one are not in it. */
    Map<InvoiceId, List<Reminder>> of(Collection<Invoice> invoices) {
        if (invoices.isEmpty()) return Map.of();
        return wall.em()
                .createQuery(
                        "SELECT r FROM Reminder r WHERE r.tenantId IN :of AND r.invoiceId IN :invoices"
                                + " ORDER BY r.id",
                        Reminder.class)
                .setParameter(
                        "of",
                        invoices.stream()
                                .map(invoice -> invoice.tenant().value())
                                .distinct()
                                .toList())
                .setParameter("invoices", invoices.stream().map(Invoice::key).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Reminder::invoice));
    }

    /** The steps that the provider set; empty while it keeps the usual ones. */
    Optional<ReminderPlan> plan() {
        var key = new ProviderKey(wall.reach().provider(), ReminderPlan.ONLY);
        return Optional.ofNullable(wall.em().find(ReminderPlan.class, key));
    }

    /** The steps that hold. */
    ReminderSteps steps() {
        return plan().map(ReminderPlan::steps).orElse(ReminderSteps.USUAL);
    }

    void keep(ReminderSteps steps) {
        plan().orElseGet(() -> wall.add(new ReminderPlan(wall.reach().provider())))
                .replace(steps);
        wall.em().flush();
    }

    void add(Reminder reminder) {
        wall.add(reminder);
        wall.em().flush();
    }
}
