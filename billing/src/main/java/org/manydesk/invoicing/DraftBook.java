package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.Wall;

/** Where drafts are entered: the invoice, its lines, each ticket that it charges and each that it leaves out. */
@ApplicationScoped
class DraftBook {

    private final Invoices invoices;
    private final BilledTickets tickets;
    private final Correspondence correspondence;
    private final Signatures signatures;
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DraftBook() {
        this(null, null, null, null, null);
    }

    @Inject
    DraftBook(
            Invoices invoices, BilledTickets tickets, Correspondence correspondence, Signatures signatures, Wall wall) {
        this.invoices = invoices;
        this.tickets = tickets;
        this.correspondence = correspondence;
        this.signatures = signatures;
        this.wall = wall;
    }

    /** The invoice that a draft comes to, and its lines; nothing is stored. */
    DrawnUp draw(Agreed agreed, Draft draft, List<String> found) {
        var letter = correspondence.letter(agreed.version().tenant());
        var parties = letter.parties();
        var warnings = new ArrayList<>(found);
        warnings.addAll(LegalDoubts.of(parties, draft.card().vatRate()));
        var bill = draft.bill(agreed.version().currency());
        var tally = new Tally(
                draft.counted().size(), draft.notCounted().size(), draft.month().carried(), warnings);
        var invoice = new Invoice(agreed, tally, bill.totals(parties), letter, signatures.sign());
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
        draft.notCounted().forEach(count -> tickets.add(new UncountedTicket(invoice, count)));
        wall.em().flush();
        return invoice;
    }

    /** Refuses when a later invoice already charges what came late for this one's period. */
    void mustNotBeBuiltUpon(Invoice invoice) {
        if (tickets.areLateOn(invoice, invoice.period())) {
            throw new Conflict("A later invoice charges tickets that came late for " + invoice.period()
                    + ". Discard that one first.");
        }
    }
}
