package org.manydesk.credit;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of credits that stand on invoices, in their language. */
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.manydesk.credit.messages", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
