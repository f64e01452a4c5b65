package org.manydesk.invoicing;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.TicketMix;

/** What bills are made of, for whole months with one price list, in euros. */
final class BillParts {
    private static final Currency EUR = Currency.getInstance("EUR");

    private BillParts() {}

    static Bill.Part first(YearMonth period, RateCard card, TicketMix tickets) {
        return new Bill.Part(Units.first(month(period, card), List.of(tickets)), terms(period));
    }

    static Bill.Part late(YearMonth period, RateCard card, TicketMix tickets, TicketMix billed) {
        var month = month(period, card);
        var before = new Units.Billed(List.of(billed), month);
        return new Bill.Part(Units.late(month, List.of(tickets), before), terms(period));
    }

    private static PricedMonth month(YearMonth period, RateCard card) {
        return PricedMonth.of(BilledMonth.whole(period), EUR, card);
    }

    private static MonthTerms terms(YearMonth period) {
        return new MonthTerms(period, ZoneOffset.UTC, EUR, List.of());
    }
}
