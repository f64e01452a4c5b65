package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Conflict;

/** Closes a month of a contract: drafts its invoice, once; a draft that is wrong is discarded and drawn up anew. */
@ApplicationScoped
@Transactional
public class Invoicing {

    private final Invoices invoices;
    private final Agreements agreements;
    private final Drafting drafting;
    private final DraftBook book;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Invoicing() {
        this(null, null, null, null, null);
    }

    @Inject
    Invoicing(Invoices invoices, Agreements agreements, Drafting drafting, DraftBook book, AuditTrail audit) {
        this.invoices = invoices;
        this.agreements = agreements;
        this.drafting = drafting;
        this.book = book;
        this.audit = audit;
    }

    /**
     * What a run came to.
     *
     * @param isNew whether this run drafted the invoice; else an earlier one did
     */
    public record Run(Invoice invoice, boolean isNew) {}

    /**
     * Drafts the invoice of a contract for a month of its zone, with what came late for earlier months. A second run
     * answers with the first one's invoice, whatever happened since. Once the contract is over, a month bills only what came
     * late, and what the client is still to be given.
     *
     * @param tenant the client's key
     * @param number the contract's number
     * @throws Conflict when the month is not over, or there is nothing to bill by
     */
    public Run run(String tenant, String number, YearMonth period) {
        return run(agreements.contract(tenant, number), period);
    }

    /** The same of a contract that is known already. */
    Run run(Contract contract, YearMonth period) {
        agreements.takeTurns(contract.tenant());
        return invoices.find(contract, period)
                .map(known -> new Run(known, false))
                .orElseGet(() -> new Run(draft(contract, period), true));
    }

    private Invoice draft(Contract contract, YearMonth period) {
        var agreed = agreements.agreed(contract, period);
        var draft = drafted(contract, agreed);
        var invoice = book.enter(agreed, draft, drafting.warnings(contract, agreed, draft));
        record("INVOICE_DRAFTED", invoice);
        return invoice;
    }

    /**
     * What a run of a month would draft now, drawn up as the run does; nothing is stored. Of a month that was run, its
     * invoice; of one that is not over, what it comes to so far.
     *
     * @throws Conflict when the contract is not in force then, or there is nothing to bill by
     */
    public DrawnUp preview(String tenant, String number, YearMonth period) {
        var contract = agreements.contract(tenant, number);
        return invoices.find(contract, period)
                .map(known -> new DrawnUp(known, invoices.lines(known)))
                .orElseGet(() -> drawnUp(contract, agreements.inForce(contract, period)));
    }

    private DrawnUp drawnUp(Contract contract, Agreed agreed) {
        var draft = drafted(contract, agreed);
        return book.draw(agreed, draft, drafting.warnings(contract, agreed, draft));
    }

    private Draft drafted(Contract contract, Agreed agreed) {
        var draft = drafting.draft(contract, agreed);
        if (agreed.isAfterTheEnd() && !draft.saysAnything())
            throw new Conflict("Contract %s is not in force in %s, and nothing came late for the months before."
                    .formatted(contract.number(), agreed.period()));
        return draft;
    }

    /** What a run of a month finds for a contract now, be there anything to bill or not; nothing is stored. */
    Draft drawn(Contract contract, YearMonth period) {
        return drafting.draft(contract, agreements.stated(contract, period));
    }

    /**
     * Whether a run of a month has anything to bill: it has a price; or something came late for the months of a contract that
     * is over, or from the group of one that pays for others alone.
     */
    boolean isBillable(Contract contract, YearMonth period) {
        var agreed = agreements.stated(contract, period);
        var terms = agreed.terms();
        return terms.arePriced()
                && (!terms.chargeNothing() || drafting.draft(contract, agreed).saysAnything());
    }

    /** Takes back a draft, approved or not; its tickets are free to be billed again. */
    public void discard(InvoiceId id) {
        var known = invoices.get(id);
        agreements.takeTurns(known.tenant());
        var invoice = invoices.locked(id);
        invoice.mustNotBeIssued();
        book.mustNotBeBuiltUpon(invoice);
        record("INVOICE_DISCARDED", invoice);
        book.strike(invoice);
    }

    /** Discards a draft and draws it up by what is known now. */
    public Invoice anew(InvoiceId id) {
        var known = invoices.get(id);
        var period = known.period();
        var contract = agreements.contract(known);
        discard(id);
        return run(contract, period).invoice();
    }

    private void record(String action, Invoice invoice) {
        var gross = invoice.totals().gross().toString();
        audit.record(invoice.tenant(), action, invoice.name(), Map.of("gross", gross));
    }
}
