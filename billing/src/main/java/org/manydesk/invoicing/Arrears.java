package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Succession;
import org.manydesk.rating.Quantity;
import org.manydesk.usage.TicketCount;

/**
 * What changed in months after they were invoiced. Few queries find the months in which something may have changed; only
 * those are counted and rated anew, so that a contract of many years is drafted as fast as a young one.
 */
@ApplicationScoped
class Arrears {

    private final Agreements agreements;
    private final LateTickets lateTickets;
    private final BilledTickets billed;
    private final Invoices invoices;
    private final OwnMonth ownMonth;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Arrears() {
        this(null, null, null, null, null);
    }

    @Inject
    Arrears(
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
     * What the invoiced months of a contract before some month still owe, or are owed; the oldest first.
     *
     * @param past is told what those months are charged by as of now
     */
    List<Draft.Late> of(Contract contract, YearMonth until, OwnMonth.Past past) {
        var all = invoices.of(contract);
        var earlier =
                all.stream().filter(invoice -> invoice.period().isBefore(until)).toList();
        if (earlier.isEmpty()) return List.of();
        var look = new Look(contract, all, earlier, past);
        return earlier.stream().flatMap(look::at).toList();
    }

    /** What the client is to be given, and no document carries yet. */
    List<Deduction> deductions(Contract contract) {
        return agreements.deductions(contract);
    }

    /**
     * What was said last on what a month is charged by.
     *
     * @param invoice the key of the invoice that said it
     */
    private record Word(long invoice, Given given) {}

    /** One look over a contract's invoiced months, the oldest first. */
    private final class Look {
        private final Contract contract;
        private final Succession agreed;
        private final OwnMonth.Past past;
        private final Map<YearMonth, Word> words;
        private final Map<YearMonth, Long> charged;
        private final Map<YearMonth, Map<String, Quantity>> figures;
        private final Set<YearMonth> withTickets;
        private final Set<YearMonth> withWork;
        private final Set<YearMonth> withChanges;
        private final Set<YearMonth> changed = new HashSet<>();

        Look(Contract contract, List<Invoice> all, List<Invoice> earlier, OwnMonth.Past past) {
            this.contract = contract;
            this.agreed = agreements.succession(contract);
            this.past = past;
            this.words = words(all);
            this.charged = invoices.lastToCharge(contract);
            this.figures = ownMonth.figures(contract);
            var span = new LateTickets.MonthsInRow(
                    earlier.getFirst().period(), earlier.getLast().period());
            this.withTickets = lateTickets.months(contract, agreed, span);
            this.withWork = lateTickets.monthsOfWork(contract, agreed, span);
            this.withChanges = ownMonth.monthsOfChanges(contract);
        }

        private static Map<YearMonth, Word> words(List<Invoice> all) {
            var words = new HashMap<YearMonth, Word>();
            for (var invoice : all) {
                say(words, invoice.period(), new Word(invoice.key(), invoice.given()));
                invoice.givenSince().forEach((month, given) -> say(words, month, new Word(invoice.key(), given)));
            }
            return words;
        }

        private static void say(Map<YearMonth, Word> words, YearMonth month, Word word) {
            words.merge(month, word, (one, other) -> one.invoice() > other.invoice() ? one : other);
        }

        private Word word(YearMonth month) {
            return Objects.requireNonNull(words.get(month));
        }

        Stream<Draft.Late> at(Invoice invoice) {
            var month = invoice.period();
            var version = agreed.holdingIn(month);
            var terms = invoice.terms(version.zone());
            if (terms.chargeNothing()) return Stream.empty();
            var before = word(month).given();
            var given = invoice.keepsGiven() ? given(terms) : before;
            past.given().put(month, given);
            var tickets =
                    withTickets.contains(month) ? lateTickets.of(contract, version, month) : List.<TicketCount>of();
            var changes =
                    withChanges.contains(month) ? ownMonth.changes(contract, version, terms) : List.<ChangedTicket>of();
            var isSame = tickets.isEmpty() && changes.isEmpty() && given.equals(before);
            if (isSame && !withWork.contains(month)) return Stream.empty();
            var work = new Draft.LateWork(lateTickets.work(version, terms), lateTickets.billedWork(contract, terms));
            if (isSame && work.changes().isEmpty()) return Stream.empty();
            changed.add(month);
            return Stream.of(new Draft.Late(
                    new Draft.Priced(terms, given),
                    before,
                    tickets,
                    changes,
                    billed.mixes(contract, terms),
                    billed.places(contract, month),
                    work));
        }

        /** What a month is charged by as of now; what it takes over is worked out anew where that may have changed. */
        private Given given(MonthTerms terms) {
            var month = terms.period();
            var carried = terms.takeOver() && !isAsItWas(month)
                    ? ownMonth.carried(contract, terms, past)
                    : word(month).given().carried();
            return new Given(carried, figures.getOrDefault(month, Map.of()));
        }

        /** Whether the month before is invoiced, and nothing became of it since it was last said what this one takes over. */
        private boolean isAsItWas(YearMonth month) {
            var before = month.minusMonths(1);
            var last = charged.get(before);
            return last != null
                    && !changed.contains(before)
                    && last <= word(month).invoice();
        }
    }
}
