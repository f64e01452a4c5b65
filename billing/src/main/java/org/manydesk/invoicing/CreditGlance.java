package org.manydesk.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.document.Lacking;
import org.manydesk.money.Money;

/**
 * A credit note, to be read beside its invoice; amounts are positive.
 *
 * @param lines what it takes back of the invoice's lines, net, by their numbers
 * @param isElectronic whether there is an e-invoice of it
 */
public record CreditGlance(
        long id,
        String number,
        LocalDate issuedOn,
        String reason,
        Map<Integer, Money> lines,
        Money gross,
        boolean isElectronic) {
    public CreditGlance {
        lines = Map.copyOf(lines);
    }

    static CreditGlance of(CreditNote note, List<CreditNoteLine> lines) {
        return new CreditGlance(
                note.key(),
                note.number(),
                note.issuedOn(),
                note.reason(),
                lines.stream().collect(Collectors.toMap(CreditNoteLine::number, CreditNoteLine::net)),
                note.totals().gross(),
                Lacking.of(note.letter().parties(), note.totals()).isEmpty());
    }

    /** What it takes back of a line, if anything. */
    public Optional<Money> ofLine(int line) {
        return Optional.ofNullable(lines.get(line));
    }
}
