package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/**
 * The numbers of a provider's documents of one kind: without gaps, and in the order of their dates. Drawn inside the
 * transaction that issues, with the row locked, so a number that is not used was never drawn.
 */
@Entity
@Table(name = "invoice_number_series")
public class NumberSeries extends ProviderOwned {

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "last_day")
    private LocalDate lastDay;

    /** What is numbered; each has its own series. */
    enum Kind {
        INVOICE("INV"),
        CREDIT_NOTE("CN");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** The row of this kind within a provider. */
        long row() {
            return ordinal() + 1L;
        }
    }

    /** A number and the day that it is issued on. */
    record Drawn(String number, LocalDate on) {}

    @SuppressWarnings("NullAway") // for JPA
    protected NumberSeries() {}

    NumberSeries(ProviderId provider, Kind kind, LocalDate today) {
        super(provider, kind.row());
        this.lastDay = today;
    }

    /** The next number, dated today or, should the clock have gone back, on the day of the one before. */
    Drawn next(LocalDate today) {
        lastNumber++;
        if (today.isAfter(lastDay)) lastDay = today;
        var prefix = Kind.values()[(int) key() - 1].prefix;
        return new Drawn(String.format(Locale.ROOT, "%s-%06d", prefix, lastNumber), lastDay);
    }
}
