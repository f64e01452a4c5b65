package org.manydesk.ui;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts that users see: {@code messages.properties} in the package of a class, in the language of the page. Texts are
 * {@link MessageFormat} patterns.
 */
public final class Texts {
    /** The language of all texts so far, with days before months. */
    public static final Locale DEFAULT = Locale.UK;

    private static final ResourceBundle.Control ENGLISH_WHERE_MISSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;
    private final ClassLoader loader;

    private Texts(Class<?> neighbour) {
        this.bundle = neighbour.getPackageName() + ".messages";
        this.loader = neighbour.getClassLoader();
    }

    /** The texts of the package that this class is in. */
    public static Texts of(Class<?> neighbour) {
        return new Texts(neighbour);
    }

    /** The text with this key, its places filled with arguments. */
    public String get(String key, Object... arguments) {
        var locale = locale();
        var pattern = ResourceBundle.getBundle(bundle, locale, loader, ENGLISH_WHERE_MISSING)
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The same, where there may be no such text. */
    public Optional<String> find(String key) {
        var known = ResourceBundle.getBundle(bundle, locale(), loader, ENGLISH_WHERE_MISSING)
                .containsKey(key);
        return known ? Optional.of(get(key)) : Optional.empty();
    }

    /** The name of an enumeration's value, e.g. {@code TicketStatus.NEW} for the key {@code TicketStatus.NEW}. */
    public String of(Enum<?> value) {
        return get(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The language of the page that is being made; {@link #DEFAULT} outside a page. */
    public static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(DEFAULT);
    }
}
