package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.manydesk.contract.Contract;
import org.manydesk.rating.Balance;

/** The months of a contract that were invoiced before all was in. */
@ApplicationScoped
class LateMonths {

    private final Agreements agreements;
    private final LateTickets lateTickets;
    private final BilledTickets billed;
    private final Invoices invoices;
    private final OwnMonth ownMonth;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LateMonths() {
        this(null, null, null, null, null);
    }

    @Inject
    LateMonths(
            Agreements agreements,
            LateTickets lateTickets,
            BilledTickets billed,
            Invoices invoices,
            OwnMonth ownMonth) {
        this.agreements = agreements;
        this.lateTickets = lateTickets;
        this.billed = billed;
        this.invoices = invoices;
        this.ownMonth = ownMonth;
    }

    /**
     * What the months before one still owe, the oldest first.
     *
     * @param known what earlier months leave, as far as it was worked out before; what is worked out now is added
     */
    List<Draft.Late> before(YearMonth period, Contract contract, Map<YearMonth, Map<String, Balance>> known) {
        return invoices.of(contract).stream()
                .filter(invoice -> invoice.period().isBefore(period))
                .map(invoice -> late(contract, invoice, known))
                .filter(Draft.Late::saysAnything)
                .toList();
    }

    private Draft.Late late(Contract contract, Invoice invoice, Map<YearMonth, Map<String, Balance>> known) {
        var month = invoice.period();
        var version = agreements.version(contract, month);
        var terms = invoice.terms(version.zone());
        var given = invoices.givenLast(contract, invoice);
        return new Draft.Late(
                invoice.keepsGiven() ? ownMonth.priced(contract, terms, known) : new Draft.Priced(terms, given),
                given,
                lateTickets.of(contract, version, month),
                billed.mixes(contract, terms),
                billed.places(contract, month),
                new Draft.LateWork(lateTickets.work(version, terms), lateTickets.billedWork(contract, terms)));
    }
}
