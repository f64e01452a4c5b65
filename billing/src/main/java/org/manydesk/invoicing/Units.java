package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.PeriodUsage;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.TicketMix;

/**
 * The tickets of a month that are to be billed now.
 *
 * @param fresh  tickets that no invoice carries yet
 * @param billed tickets of the month on earlier invoices; empty when the month was not invoiced before
 */
record Units(BilledMonth month, TicketMix fresh, Optional<TicketMix> billed) {

    /** A month's first invoice. */
    static Units first(BilledMonth month, TicketMix fresh) {
        return new Units(month, fresh, Optional.empty());
    }

    /** Tickets of a month that was invoiced before. */
    static Units late(BilledMonth month, TicketMix fresh, TicketMix billed) {
        return new Units(month, fresh, Optional.of(billed));
    }

    YearMonth period() {
        return month.period();
    }

    boolean isLate() {
        return billed.isPresent();
    }

    PeriodUsage usage(RateCard card) {
        return billed.map(before -> PeriodUsage.late(month, card, fresh, before))
                .orElseGet(() -> PeriodUsage.first(month, card, fresh));
    }
}
