package org.manydesk.invoicing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manydesk.document.AccountedVat;
import org.manydesk.invoicing.CreditNote;
import org.manydesk.invoicing.CreditNoteLine;
import org.manydesk.money.Money;

/**
 * A credit note as it travels; amounts are positive.
 *
 * @param accountedVat the VAT in the currency of the provider's accounts, at the rate of its invoice; absent where that is its own
 */
public record CreditNoteJson(
        String id,
        String number,
        String invoice,
        LocalDate issuedOn,
        String reason,
        List<Line> lines,
        Money net,
        Money vat,
        Optional<AccountedVat> accountedVat,
        Money gross) {

    /** What is taken back of an invoice line, net. */
    public record Line(int line, String name, Money amount) {

        static Line of(CreditNoteLine line) {
            return new Line(line.number(), line.name(), line.net());
        }
    }

    static CreditNoteJson of(CreditNote note, List<CreditNoteLine> lines) {
        var totals = note.totals();
        return new CreditNoteJson(
                Long.toString(note.key()),
                note.number(),
                note.invoice().toString(),
                note.issuedOn(),
                note.reason(),
                lines.stream().map(Line::of).toList(),
                totals.net(),
                totals.vat(),
                note.accountedVat(),
                totals.gross());
    }
}
