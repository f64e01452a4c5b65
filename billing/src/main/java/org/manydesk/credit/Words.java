package org.manydesk.credit;

import java.time.YearMonth;
import java.util.Locale;
import org.manydesk.document.Shown;
import org.manydesk.language.Languages;
import org.manydesk.money.Money;

/** The texts of credits that stand on invoices, in the client's language, or in English where it is not spoken. */
record Words(Locale locale) {
    Words {
        locale = Languages.spoken(locale).orElse(Languages.DEFAULT);
    }

    String of(String key, Object... values) {
        return org.manydesk.language.Words.of(Words.class, locale).get(key, values);
    }

    String month(YearMonth month) {
        return new Shown(locale).month(month);
    }

    String money(Money money) {
        return new Shown(locale).money(money);
    }
}
