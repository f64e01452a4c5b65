package org.manydesk.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts for people in one language: {@code messages.properties} in the package of a class, English where the language lacks
 * them. Texts are {@link MessageFormat} patterns.
 */
public final class Words {
    private static final ResourceBundle.Control ENGLISH_WHERE_MISSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The texts of the package that a class is in. */
    public static Words of(Class<?> neighbour, Locale locale) {
        var name = neighbour.getPackageName() + ".messages";
        return new Words(
                ResourceBundle.getBundle(name, locale, neighbour.getClassLoader(), ENGLISH_WHERE_MISSING), locale);
    }

    /** The text with this key, its places filled with arguments. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The name of an enumeration's value: the text with the key {@code TicketStatus.NEW}, for example. */
    public String of(Enum<?> value) {
        return get(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
