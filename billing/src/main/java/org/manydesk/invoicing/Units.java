package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.manydesk.rating.MonthUsage;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;

/**
 * The tickets of a month that are to be billed now, by the parts of the month.
 *
 * @param month  with what is carried into it as of now
 * @param fresh  tickets that no invoice carries yet
 * @param billed what earlier invoices charged; empty when the month was not invoiced before
 */
record Units(PricedMonth month, List<TicketMix> fresh, Optional<Billed> billed) {

    /**
     * What earlier invoices charged of a month.
     *
     * @param month as they found it
     */
    record Billed(List<TicketMix> tickets, PricedMonth month) {}

    /** A month's first invoice. */
    static Units first(PricedMonth month, List<TicketMix> fresh) {
        return new Units(month, fresh, Optional.empty());
    }

    /** Tickets of a month that was invoiced before. */
    static Units late(PricedMonth month, List<TicketMix> fresh, Billed billed) {
        return new Units(month, fresh, Optional.of(billed));
    }

    YearMonth period() {
        return month.month().period();
    }

    boolean isLate() {
        return billed.isPresent();
    }

    /** Whether there is a ticket of such a kind in a part of the month, or in any; one that is taken back is one, too. */
    boolean isAny(Optional<Integer> part, Predicate<Traits> kind) {
        return part.map(fresh::get).stream()
                .flatMap(mix -> mix.tickets().keySet().stream())
                .anyMatch(kind);
    }

    MonthUsage usage() {
        return billed.map(before -> MonthUsage.late(month, fresh, before.tickets(), before.month()))
                .orElseGet(() -> MonthUsage.first(month, fresh));
    }
}
