package org.manydesk.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.language.Languages;
import org.manydesk.language.Words;

/** The texts that users see: {@code messages.properties} in the package of a class, in the language of the page. */
public final class Texts {
    private final Class<?> neighbour;

    private Texts(Class<?> neighbour) {
        this.neighbour = neighbour;
    }

    /** The texts of the package that this class is in. */
    public static Texts of(Class<?> neighbour) {
        return new Texts(neighbour);
    }

    /** The text with this key, its places filled with arguments. */
    public String get(String key, Object... arguments) {
        return words().get(key, arguments);
    }

    /** The same, where there may be no such text. */
    public Optional<String> find(String key) {
        return words().has(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** The name of an enumeration's value, e.g. {@code TicketStatus.NEW} for the key {@code TicketStatus.NEW}. */
    public String of(Enum<?> value) {
        return words().of(value);
    }

    private Words words() {
        return Words.of(neighbour, locale());
    }

    /** The language of the page that is being made; {@link Languages#DEFAULT} outside a page. */
    public static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Languages.DEFAULT);
    }

    /** The language in which the page's reader wants to be told why: pages are in English, explanations in more languages. */
    public static Locale readers() {
        return Optional.ofNullable(UI.getCurrent())
                .map(page -> ComponentUtil.getData(page, Locale.class))
                .orElse(Languages.DEFAULT);
    }

    /** Has explanations on a page told in a language. */
    public static void tellIn(UI page, Locale readers) {
        ComponentUtil.setData(page, Locale.class, readers);
    }
}
