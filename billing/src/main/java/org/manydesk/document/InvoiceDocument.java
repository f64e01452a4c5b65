package org.manydesk.document;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.provider.LogoImage;

/**
 * An invoice or a credit note as it is sent: immutable, complete, and right to the cent. Names follow EN 16931-1.
 *
 * @param lines  BG-25, in order
 * @param totals BG-22 and BG-23; they are checked against the lines
 * @param accountedVat the VAT in the currency of the seller's accounts, where that is another one (BT-6, BT-111)
 * @param logo   of the seller, on paper
 */
public record InvoiceDocument(
        Heading heading,
        Parties parties,
        Payment payment,
        List<DocumentLine> lines,
        Totals totals,
        Optional<AccountedVat> accountedVat,
        Optional<LogoImage> logo) {

    public InvoiceDocument {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("an invoice has at least one line (BR-16)");
        totals.mustSum(lines);
        if (accountedVat
                .filter(vat -> vat.amount().currency().equals(totals.gross().currency()))
                .isPresent())
            throw new IllegalArgumentException("VAT is stated twice in one currency (PEPPOL-EN16931-R005)");
    }

    /** In the currency of the seller's accounts. */
    public InvoiceDocument(
            Heading heading,
            Parties parties,
            Payment payment,
            List<DocumentLine> lines,
            Totals totals,
            Optional<LogoImage> logo) {
        this(heading, parties, payment, lines, totals, Optional.empty(), logo);
    }

    /** Without a logo. */
    public InvoiceDocument(Heading heading, Parties parties, Payment payment, List<DocumentLine> lines, Totals totals) {
        this(heading, parties, payment, lines, totals, Optional.empty());
    }

    /** The invoice currency (BT-5). */
    public Currency currency() {
        return totals.gross().currency();
    }

    /** What it is written in. */
    public Locale locale() {
        return parties.locale();
    }

    /** What is to be paid (BT-115); nothing is prepaid. */
    public Money payable() {
        return totals.gross();
    }
}
