package org.manydesk.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.manydesk.money.ExchangeRate;
import org.manydesk.money.Money;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.VatRate;

/**
 * Figures and days as people read them: {@code 1,424.50 EUR} and {@code 5 November 2026} in English, {@code 1.424,50 EUR}
 * and {@code 5. November 2026} in German.
 */
public record Shown(Locale locale) {

    public String money(Money money) {
        return number(money.amount(), money.amount().scale()) + " " + money.currency();
    }

    /** A price with at least its currency's decimals, and as many more as it has. */
    String price(Price price, Currency currency) {
        return number(
                price.value(),
                Math.max(currency.getDefaultFractionDigits(), price.value().scale()));
    }

    String quantity(Quantity quantity) {
        return number(quantity.value(), quantity.value().scale());
    }

    /** {@code 1 EUR = 1.0834 USD}. */
    String equation(ExchangeRate rate) {
        var plain = rate.value().stripTrailingZeros();
        var value = number(plain, Math.max(0, plain.scale()));
        return rate.equation().replace(rate.value().toPlainString(), value);
    }

    /** {@code 5.5 %}. */
    String rate(VatRate rate) {
        var percent = rate.percent().stripTrailingZeros();
        return number(percent, Math.max(0, percent.scale())) + " %";
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** {@code November 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(month);
    }

    String period(Heading.Period period) {
        return date(period.first()) + " – " + date(period.last());
    }

    /** A text inside a string of a style sheet. */
    public static String inStyle(String text) {
        return text.replace("\\", "").replace("\"", "'").replaceAll("[\\p{Cntrl}<>]", " ");
    }

    /** Groups are kept together by the blank that all fonts have. */
    private String number(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value).replace('\u202F', '\u00A0');
    }
}
