package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.invoicing.NumberSeries.Kind;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Stale;

/** Says how the numbers of the caller's provider begin. What has begun stays: a number is given once, and none is left out. */
@ApplicationScoped
@Transactional
public class Numbering {
    private final Numbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Numbering() {
        this(null, null, null);
    }

    @Inject
    Numbering(Numbers numbers, AuditTrail audit, Clock clock) {
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A series as it stands.
     *
     * @param next the number that the next document gets
     * @param isBegun whether a number was drawn; then nothing can be changed
     */
    public record Series(SeriesStart start, String next, boolean isBegun) {}

    /**
     * Both series.
     *
     * @param version grows with each change
     */
    public record Kept(Series invoices, Series creditNotes, int version) {
        DocumentNumbers start() {
            return new DocumentNumbers(invoices.start(), creditNotes.start());
        }
    }

    public Kept own() {
        return new Kept(series(Kind.INVOICE), series(Kind.CREDIT_NOTE), numbers.version());
    }

    private Series series(Kind kind) {
        return numbers.find(kind)
                .map(known -> new Series(known.start(), known.peek(), known.isBegun()))
                .orElseGet(() -> new Series(kind.usual(), kind.usual(1), false));
    }

    /**
     * Begins other numbers than those that were read.
     *
     * @throws Stale where somebody else did so, or a number was drawn, meanwhile
     * @throws Conflict where a series that has begun would change
     * @throws InvalidInput where both series would give the same numbers
     */
    public Kept begin(int version, DocumentNumbers wanted) {
        if (wanted.invoices().prefix().equalsIgnoreCase(wanted.creditNotes().prefix()))
            throw new InvalidInput(
                    "/creditNotes/prefix", "Must differ from that of invoices, so that no number is given twice.");
        numbers.takeTurns();
        var before = own();
        if (before.version() != version) throw new Stale();
        begin(Kind.INVOICE, before.invoices(), wanted.invoices());
        begin(Kind.CREDIT_NOTE, before.creditNotes(), wanted.creditNotes());
        audit.record("NUMBERS_CHANGED", "", Map.of("before", before.start(), "after", wanted));
        return own();
    }

    private void begin(Kind kind, Series known, SeriesStart wanted) {
        if (known.start().equals(wanted)) return;
        if (known.isBegun())
            throw new Conflict(
                    "The numbers that begin with %s have begun: the last document would stand apart. They stay."
                            .formatted(known.start().prefix()));
        numbers.begin(kind, wanted, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
