package org.manydesk.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import org.manydesk.rating.TicketMix;

/**
 * The tickets of working days.
 *
 * @param days how many working days, more than zero
 */
record Pace(YearMonth period, TicketMix tickets, BigDecimal days) implements Comparable<Pace> {

    /** All of them together, under the name of the last; at least one. */
    static Pace together(List<Pace> paces) {
        return paces.stream()
                .reduce((one, other) ->
                        new Pace(other.period, one.tickets.plus(other.tickets), one.days.add(other.days)))
                .orElseThrow();
    }

    /** Tickets a day. */
    BigDecimal perDay() {
        return BigDecimal.valueOf(tickets.size()).divide(days, MathContext.DECIMAL64);
    }

    @Override
    public int compareTo(Pace other) {
        return perDay().compareTo(other.perDay());
    }
}
