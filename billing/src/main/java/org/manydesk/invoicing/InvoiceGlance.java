package org.manydesk.invoicing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.document.Lacking;
import org.manydesk.money.Money;
import org.manydesk.tenant.ClientName;

/**
 * One invoice in a list.
 *
 * @param number in the provider's series; a draft has none
 * @param isStatement whether another client's invoice charges it
 * @param isElectronic whether there is an e-invoice of it
 */
public record InvoiceGlance(
        InvoiceId id,
        InvoiceStatus status,
        Optional<String> number,
        ClientName client,
        String contract,
        YearMonth period,
        Money net,
        Money gross,
        Optional<LocalDate> issuedOn,
        boolean isStatement,
        boolean isElectronic) {
    static InvoiceGlance of(Invoice invoice, ClientName client) {
        return new InvoiceGlance(
                invoice.id(),
                invoice.status(),
                invoice.number(),
                client,
                invoice.contractNumber(),
                invoice.period(),
                invoice.totals().net(),
                invoice.totals().gross(),
                invoice.issuedOn(),
                invoice.isStatement(),
                invoice.isIssued()
                        && !invoice.isStatement()
                        && Lacking.of(invoice.letter().parties(), invoice.totals())
                                .isEmpty());
    }
}
