package org.manydesk.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * An amount of one currency with exactly the decimals that ISO 4217 gives it (EUR 2, JPY 0, KWD 3); it may be negative.
 * Not a price: a price may have more decimals. In JSON {@code {"amount":"12.50","currency":"EUR"}}; in a table two
 * columns, {@code DECIMAL(19,4)} and {@code CHAR(3)}, read back with {@link #stored}.
 *
 * @param amount in major units, scale equal to the currency's decimals
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency)
        implements Comparable<Money> {

    public Money {
        if (amount.scale() != decimals(currency)) {
            throw new IllegalArgumentException(
                    "%s has %d decimals, not %s".formatted(currency, decimals(currency), amount.toPlainString()));
        }
    }

    /** Takes an amount that already fits; a non-zero digit beyond the currency's decimals is refused, not rounded. */
    public static Money of(BigDecimal amount, Currency currency) {
        try {
            return new Money(amount.setScale(decimals(currency)), currency);
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    "%s is finer than %s allows".formatted(amount.toPlainString(), currency), tooFine);
        }
    }

    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return of(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Rounds an exact amount: the one place where a fraction of a cent is given up. */
    public static Money rounded(BigDecimal exact, Currency currency, Rounding rounding) {
        return new Money(exact.setScale(decimals(currency), rounding.mode()), currency);
    }

    public static Money zero(Currency currency) {
        return of(BigDecimal.ZERO, currency);
    }

    /** What two columns of a table hold; the column's spare decimals are zeros. */
    public static Money stored(BigDecimal amount, String currency) {
        return of(amount, Currency.getInstance(currency));
    }

    /** Reads {@link #toString} back. */
    public static Money parse(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 2) throw new IllegalArgumentException("not an amount and a currency: " + text);
        return of(parts[0], parts[1]);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** The sum, zero for nothing. */
    public static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) throw new CurrencyMismatch(currency, other.currency);
        return other;
    }

    private static int decimals(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " is not a currency that one can be paid in");
        }
        return currency.getDefaultFractionDigits();
    }
}
