package org.manydesk.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one currency was worth in another on a day, as its source says it; never turned round, so that nothing is lost.
 *
 * @param from the currency that is converted
 * @param to what it is converted to
 * @param value more than zero
 * @param quoted what the value counts
 * @param day of the rate
 * @param source who published it, such as the European Central Bank
 */
public record ExchangeRate(
        Currency from,
        Currency to,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
        Quoted quoted,
        LocalDate day,
        String source) {

    /** What the value of a rate counts. */
    public enum Quoted {
        /** Units of the converted currency for one of the other: 1 EUR = 1.0834 USD. As central banks of the euro say it. */
        FOREIGN_PER_UNIT,
        /** Units of the other for one of the converted currency: 1 USD = 10.5123 SEK. */
        UNITS_PER_FOREIGN
    }

    /** So many days after its own it may still be used: over the longest holidays of banks, and not much longer. */
    public static final int HOLDS_FOR_DAYS = 7;

    public ExchangeRate {
        if (value.signum() <= 0) throw new IllegalArgumentException("a rate is more than zero");
        if (from.equals(to)) throw new IllegalArgumentException("a rate is of two currencies");
    }

    /** Whether it may be used on a day: its own, or one of the {@value #HOLDS_FOR_DAYS} after it. */
    public boolean holdsOn(LocalDate other) {
        return !other.isBefore(day) && !other.isAfter(day.plusDays(HOLDS_FOR_DAYS));
    }

    /** For JSON, which has the value as a text. */
    @JsonCreator
    static ExchangeRate read(
            @JsonProperty("from") String from,
            @JsonProperty("to") String to,
            @JsonProperty("value") String value,
            @JsonProperty("quoted") Quoted quoted,
            @JsonProperty("day") LocalDate day,
            @JsonProperty("source") String source) {
        return new ExchangeRate(
                Currency.getInstance(from), Currency.getInstance(to), new BigDecimal(value), quoted, day, source);
    }

    /** The same sum in the other currency, rounded once, half away from zero, to its smallest unit. */
    public Money convert(Money sum) {
        if (!sum.currency().equals(from)) throw new CurrencyMismatch(from, sum.currency());
        var decimals = to.getDefaultFractionDigits();
        var converted = quoted == Quoted.FOREIGN_PER_UNIT
                ? sum.amount().divide(value, decimals, RoundingMode.HALF_UP)
                : sum.amount().multiply(value).setScale(decimals, RoundingMode.HALF_UP);
        return Money.of(converted, to);
    }

    /** {@code 1 EUR = 1.0834 USD}. */
    public String equation() {
        var one = quoted == Quoted.FOREIGN_PER_UNIT ? to : from;
        var other = quoted == Quoted.FOREIGN_PER_UNIT ? from : to;
        return "1 " + one + " = " + value.toPlainString() + " " + other;
    }
}
