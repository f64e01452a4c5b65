package org.manydesk.exchange.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.manydesk.exchange.KeptRate;
import org.manydesk.money.ExchangeRate.Quoted;

/**
 * An exchange rate as it travels.
 *
 * @param currency that is converted
 * @param books the currency of the accounts, which it is converted to
 * @param value a decimal
 */
public record RateJson(
        String id,
        String currency,
        String books,
        LocalDate day,
        String value,
        Quoted quoted,
        String source,
        String enteredBy,
        Instant enteredAt) {

    static RateJson of(KeptRate kept) {
        var rate = kept.rate();
        return new RateJson(
                Long.toString(kept.key()),
                rate.from().getCurrencyCode(),
                rate.to().getCurrencyCode(),
                rate.day(),
                rate.value().toPlainString(),
                rate.quoted(),
                rate.source(),
                kept.enteredBy(),
                kept.enteredAt());
    }
}
