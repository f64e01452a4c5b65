package org.manydesk.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.manydesk.money.Money;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;

/** Figures and days as people read them, in English: {@code 1,424.50 EUR}, {@code 5 November 2026}. */
public final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Shown() {}

    public static String money(Money money) {
        return number(money.amount(), money.amount().scale()) + " " + money.currency();
    }

    /** A price with at least its currency's decimals, and as many more as it has. */
    static String price(Price price, Currency currency) {
        return number(
                price.value(),
                Math.max(currency.getDefaultFractionDigits(), price.value().scale()));
    }

    static String quantity(Quantity quantity) {
        return number(quantity.value(), quantity.value().scale());
    }

    public static String date(LocalDate day) {
        return DAY.format(day);
    }

    static String period(Heading.Period period) {
        return date(period.first()) + " – " + date(period.last());
    }

    /** A text inside a string of a style sheet. */
    public static String inStyle(String text) {
        return text.replace("\\", "").replace("\"", "'").replaceAll("[\\p{Cntrl}<>]", " ");
    }

    private static String number(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
