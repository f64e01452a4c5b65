package org.manydesk.invoicing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of invoicing that people read. */
final class Words {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.manydesk.invoicing.messages", Locale.ENGLISH);

    private Words() {}

    static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
    }
}
