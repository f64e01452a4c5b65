package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.manydesk.problem.Conflict;

/** Where drafts are entered: the invoice, its lines, each ticket that it charges and each that it leaves out. */
@ApplicationScoped
@Transactional
class DraftBook {

    private final Invoices invoices;
    private final BilledTickets tickets;
    private final Correspondence correspondence;
    private final Signatures signatures;
    private final GroupInvoicing groups;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DraftBook() {
        this(null, null, null, null, null);
    }

    @Inject
    DraftBook(
            Invoices invoices,
            BilledTickets tickets,
            Correspondence correspondence,
            Signatures signatures,
            GroupInvoicing groups) {
        this.invoices = invoices;
        this.tickets = tickets;
        this.correspondence = correspondence;
        this.signatures = signatures;
        this.groups = groups;
    }

    /** The invoice that a draft comes to, and its lines; nothing is stored. */
    DrawnUp draw(Agreed agreed, Draft draft, List<String> found) {
        var letter = correspondence.letter(agreed.version().tenant());
        var parties = letter.parties();
        var warnings = new ArrayList<>(found);
        var bill = draft.whole(agreed.version().currency());
        if (bill.lines().isEmpty()) throw new Conflict(Words.of("nothing-of-group"));
        var totals = bill.totals(parties);
        warnings.addAll(LegalDoubts.of(parties, totals));
        var tally = new Tally(
                draft.counted().size(), draft.notCounted().size(), draft.own().given(), draft.givenSince(), warnings);
        var invoice = new Invoice(agreed, tally, totals, letter, signatures.sign());
        var lines = bill.lines().stream()
                .map(line -> new InvoiceLine(invoice, line, line.stated(parties)))
                .toList();
        return new DrawnUp(invoice, lines);
    }

    Invoice enter(Agreed agreed, Draft draft, List<String> found) {
        var drawn = draw(agreed, draft, found);
        var invoice = drawn.invoice();
        invoices.add(invoice);
        drawn.lines().forEach(invoices::add);
        draft.charged().forEach(one -> tickets.add(new BilledTicket(invoice, one.period(), one.place(), one.ticket())));
        draft.work().forEach(work -> tickets.add(new BilledWork(invoice, draft.period(), work)));
        draft.late().forEach(late -> late.work()
                .changes()
                .forEach(work -> tickets.add(new BilledWork(invoice, late.period(), work))));
        draft.late().forEach(late -> late.changes().forEach(change -> tickets.add(new UsageChange(invoice, change))));
        draft.notCounted().forEach(count -> tickets.add(new UncountedTicket(invoice, count)));
        invoices.settle();
        groups.collect(invoice, draft.group().collected());
        return invoice;
    }

    /** Takes a draft away with all that belongs to it; the statements that it collected are free again. */
    void strike(Invoice invoice) {
        groups.free(invoice);
        invoices.remove(invoice);
    }

    /** Refuses when an invoice that was drafted later charges what came late for a month that this one charges. */
    void mustNotBeBuiltUpon(Invoice invoice) {
        var charged = tickets.periods(invoice);
        var own = new HashSet<>(charged.getOrDefault(invoice.id(), Set.of()));
        own.add(invoice.period());
        own.addAll(invoice.givenSince().keySet());
        for (var other : invoices.beside(invoice)) {
            var late = new TreeSet<>(charged.getOrDefault(other.id(), Set.of()));
            late.remove(other.period());
            late.addAll(other.givenSince().keySet());
            late.retainAll(own);
            if (!late.isEmpty() && other.key() > invoice.key())
                throw new Conflict(
                        "A later invoice charges what came late for " + late.first() + ". Discard that one first.");
        }
    }
}
