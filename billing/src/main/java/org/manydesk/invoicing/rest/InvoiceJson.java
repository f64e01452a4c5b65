package org.manydesk.invoicing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manydesk.document.Heading;
import org.manydesk.document.Totals;
import org.manydesk.invoicing.Invoice;
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
 * @param lines  absent in lists
 * @param open   gross less what was credited and paid; negative where the client is owed
 */
public record InvoiceJson(
        String id,
        Optional<String> number,
        InvoiceStatus status,
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
     * @param days   for which days of the month, where an amendment parts it; absent for all of them
     * @param vatCategory as in the VAT breakdown
     * @param exemption why it is exempt from VAT, if it is
     */
    public record Line(
            int line,
            String name,
            String note,
            String period,
            Optional<Heading.Period> days,
            Quantity quantity,
            Money amount,
            VatRate vatRate,
            String vatCategory,
            Optional<Exemption> exemption) {

        static Line of(InvoiceLine line) {
            return new Line(
                    line.number(),
                    line.name(),
                    line.note(),
                    line.period().toString(),
                    line.days(),
                    line.quantity(),
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

    static InvoiceJson of(Invoice invoice, String tenant, Optional<List<InvoiceLine>> lines) {
        var totals = invoice.totals();
        return new InvoiceJson(
                invoice.id().toString(),
                invoice.number(),
                invoice.status(),
                tenant,
                invoice.contractNumber(),
                invoice.purchaseOrder(),
                invoice.period().toString(),
                invoice.currency().getCurrencyCode(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.counted(),
                invoice.notCounted(),
                lines.map(all -> all.stream().map(Line::of).toList()),
                totals.net(),
                totals.vat(),
                totals.gross(),
                invoice.paid(),
                invoice.open(),
                totals.groups().stream().map(VatGroup::of).toList());
    }
}
