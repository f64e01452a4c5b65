package org.manydesk.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.problem.InvalidInput;

/**
 * The credit notes of an issued invoice beside what they take back: each line beside the invoice's and beside what was agreed
 * for it, the sums beside the lines, the VAT in the currency of the accounts beside the invoice's rate, and all of them beside what the invoice says was credited.
 * Pure.
 *
 * @param lines of the invoice
 * @param notes the oldest first
 */
record CreditsAnew(Invoice invoice, List<InvoiceLine> lines, List<Note> notes) {

    /** A credit note with what it takes back. */
    record Note(CreditNote note, List<CreditNoteLine> lines) {
        private String named(String words) {
            return note.number() + ": " + words;
        }

        private Difference says(String stated, String expected) {
            return new Difference(Difference.Kind.CREDIT_NOTE, 0, named(stated), expected);
        }
    }

    CreditsAnew {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** What differs first, if anything does. */
    Optional<Difference> difference() {
        var before = new ArrayList<CreditNoteLine>();
        var vat = Money.zero(invoice.currency());
        for (var note : notes) {
            var found = difference(note, before, vat);
            if (found.isPresent()) return found;
            before.addAll(note.lines());
            vat = vat.plus(note.note().totals().vat());
        }
        return ofAll();
    }

    private Optional<Difference> difference(Note note, List<CreditNoteLine> before, Money vat) {
        return note.lines().stream()
                .flatMap(line -> ofLine(note, line).stream())
                .findFirst()
                .or(() -> ofAmounts(note))
                .or(() -> ofSums(note, before))
                .or(() -> ofAccountedVat(note, vat));
    }

    /** It is called and taxed as the invoice's line is. */
    private Optional<Difference> ofLine(Note note, CreditNoteLine line) {
        var stated = words(line.number(), line.name(), line.vat());
        var expected = lines.stream()
                .filter(one -> one.number() == line.number())
                .map(one -> words(one.number(), one.name(), one.vat()))
                .findFirst()
                .orElse("-");
        return stated.equals(expected) ? Optional.empty() : Optional.of(note.says(stated, expected));
    }

    private static String words(int number, String name, Vat vat) {
        return "%d %s (%s %s)".formatted(number, name, vat.category().code(), vat.rate());
    }

    /** Line by line as agreed, also where two that are taxed alike differ and their sum does not. */
    private static Optional<Difference> ofAmounts(Note note) {
        return note.note().takenBack().flatMap(agreed -> {
            var taken = new TreeMap<Integer, Money>();
            note.lines().forEach(line -> taken.merge(line.number(), line.net(), Money::plus));
            var numbers = new TreeSet<>(agreed.keySet());
            numbers.addAll(taken.keySet());
            return numbers.stream()
                    .filter(number -> !Objects.equals(taken.get(number), agreed.get(number)))
                    .map(number -> note.says(amount(number, taken), amount(number, agreed)))
                    .findFirst();
        });
    }

    private static String amount(int number, Map<Integer, Money> amounts) {
        var amount = amounts.get(number);
        return amount == null ? "-" : "%d %s".formatted(number, amount);
    }

    /** Credited again, each line so much and never more than is left of it. */
    private Optional<Difference> ofSums(Note note, List<CreditNoteLine> before) {
        var stated = SecondLook.told(note.note().totals());
        var expected = credited(note, before);
        return stated.equals(expected) ? Optional.empty() : Optional.of(note.says(stated, expected));
    }

    private String credited(Note note, List<CreditNoteLine> before) {
        var wishes = note.lines().stream()
                .map(line -> new CreditWish("/" + line.number(), line.number(), line.net()))
                .toList();
        try {
            var request = new Credit.Request(note.note().reason(), wishes);
            return SecondLook.told(Credit.of(lines, before, Cards.of(invoice).rounding(), request)
                    .totals());
        } catch (InvalidInput tooMuch) {
            return tooMuch.faults().getFirst().detail();
        }
    }

    private Optional<Difference> ofAccountedVat(Note note, Money before) {
        var own = note.note().totals().vat();
        var expected = invoice.accountedVat().flatMap(stated -> AccountedVat.of(own, before, stated.rate()));
        return SecondLook.ofAccountedVat(note.named(""), note.note().accountedVat(), expected);
    }

    private Optional<Difference> ofAll() {
        var all = notes.stream()
                .map(note -> note.note().totals().gross())
                .reduce(Money.zero(invoice.currency()), Money::plus);
        var stated = invoice.credited();
        return stated.equals(all)
                ? Optional.empty()
                : Optional.of(new Difference(Difference.Kind.CREDIT_NOTE, 0, stated.toString(), all.toString()));
    }
}
