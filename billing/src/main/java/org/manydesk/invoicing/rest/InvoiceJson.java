package org.manydesk.invoicing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Heading;
import org.manydesk.document.Totals;
import org.manydesk.document.UnitOfMeasure;
import org.manydesk.invoicing.DrawnUp;
import org.manydesk.invoicing.GroupSheet;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.InvoiceLine;
import org.manydesk.invoicing.InvoiceStatus;
import org.manydesk.money.Money;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.VatRate;

/**
 * An invoice as it travels.
 *
 * @param number absent while it is a draft
 * @param statement whether another client's invoice, that of the group's payer, charges it: it has no number and is not owed
 * @param groupInvoice the invoice that charges the statement, by its id; absent in lists, before it is collected, and for
 *     whoever does not reach it
 * @param lines  absent in lists
 * @param accountedVat the VAT in the currency of the provider's accounts, with its rate; absent where that is its own
 * @param open   gross less what was credited and paid; negative where the client is owed
 */
public record InvoiceJson(
        String id,
        Optional<String> number,
        InvoiceStatus status,
        boolean statement,
        Optional<String> groupInvoice,
        String tenant,
        String contract,
        Optional<String> purchaseOrder,
        String period,
        String currency,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> dueOn,
        int counted,
        int notCounted,
        Optional<List<Line>> lines,
        Money net,
        Money vat,
        Optional<AccountedVat> accountedVat,
        Money gross,
        Money paid,
        Money open,
        List<VatGroup> vatBreakdown) {

    /**
     * One line.
     *
     * @param line   its number, from 1
     * @param amount net
     * @param period the month that it charges
     * @param statement the statement of another client that it charges, by its id; absent where there is none within reach
     * @param days   for which days of the month, where an amendment parts it; absent for all of them
     * @param unit what the quantity counts
     * @param vatCategory as in the VAT breakdown
     * @param exemption why it is exempt from VAT, if it is
     */
    public record Line(
            int line,
            String name,
            String note,
            String period,
            Optional<String> statement,
            Optional<Heading.Period> days,
            Quantity quantity,
            UnitOfMeasure unit,
            Money amount,
            VatRate vatRate,
            String vatCategory,
            Optional<Exemption> exemption) {

        static Line of(InvoiceLine line, GroupSheet group) {
            return new Line(
                    line.number(),
                    line.name(),
                    line.note(),
                    line.period().toString(),
                    Optional.ofNullable(group.statements().get(line.number())).map(InvoiceId::toString),
                    line.days(),
                    line.quantity(),
                    line.unit(),
                    line.net(),
                    line.vat().rate(),
                    line.vat().category().code(),
                    line.vat().exemption());
        }
    }

    /**
     * The VAT of one rate, and of one reason for none.
     *
     * @param category UNCL5305: S at a rate, Z at zero, E exempt, AE reverse charge, O not subject to VAT
     * @param exemption the reason of E
     */
    public record VatGroup(String category, VatRate rate, Money net, Money vat, Optional<Exemption> exemption) {

        static VatGroup of(Totals.Group group) {
            return new VatGroup(
                    group.vat().category().code(),
                    group.vat().rate(),
                    group.base(),
                    group.tax(),
                    group.vat().exemption());
        }
    }

    static InvoiceJson of(Invoice invoice, String tenant) {
        return of(invoice, tenant, Optional.empty(), GroupSheet.UNTOLD);
    }

    static InvoiceJson of(DrawnUp drawn, String tenant, GroupSheet group) {
        return of(drawn.invoice(), tenant, Optional.of(drawn.lines()), group);
    }

    private static InvoiceJson of(Invoice invoice, String tenant, Optional<List<InvoiceLine>> lines, GroupSheet group) {
        var totals = invoice.totals();
        return new InvoiceJson(
                invoice.id().toString(),
                invoice.number(),
                invoice.status(),
                invoice.isStatement(),
                group.invoice().map(InvoiceId::toString),
                tenant,
                invoice.contractNumber(),
                invoice.purchaseOrder(),
                invoice.period().toString(),
                invoice.currency().getCurrencyCode(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.counted(),
                invoice.notCounted(),
                lines.map(all -> all.stream().map(line -> Line.of(line, group)).toList()),
                totals.net(),
                totals.vat(),
                invoice.accountedVat(),
                totals.gross(),
                invoice.paid(),
                invoice.open(),
                totals.groups().stream().map(VatGroup::of).toList());
    }
}
