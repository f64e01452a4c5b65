package org.manydesk.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Choices that one types into: time zones, languages, countries, currencies. Their values are the codes of the standards. */
public final class Choices {
    private static final List<String> LANGUAGES = List.of(
            "da-DK", "de-AT", "de-CH", "de-DE", "en-AU", "en-CA", "en-GB", "en-IE", "en-US", "es-ES", "es-MX", "fi-FI",
            "fr-BE", "fr-CA", "fr-CH", "fr-FR", "it-IT", "ja-JP", "nb-NO", "nl-BE", "nl-NL", "pl-PL", "pt-BR", "pt-PT",
            "sv-SE");

    private Choices() {}

    /** IANA zones, e.g. {@code Europe/Paris}. */
    public static ComboBox<String> zones(String label) {
        var zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC") || zone.matches("[A-Z][a-z]+/.+"))
                .filter(zone -> !zone.startsWith("Etc/"))
                .sorted()
                .toList();
        return required(of(label, zones, zone -> zone.replace('_', ' ')));
    }

    /** BCP 47 tags, e.g. {@code en-GB}. */
    public static ComboBox<String> languages(String label) {
        var reader = Texts.locale();
        return required(of(label, LANGUAGES, tag -> Locale.forLanguageTag(tag).getDisplayName(reader)));
    }

    /** ISO 3166-1 alpha-2 codes, e.g. {@code FR}. */
    public static ComboBox<String> countries(String label) {
        var reader = Texts.locale();
        var inOrder = Comparator.comparing((String code) -> country(code, reader), Collator.getInstance(reader));
        var codes = Arrays.stream(Locale.getISOCountries()).sorted(inOrder).toList();
        var box = of(label, codes, code -> country(code, reader));
        box.setClearButtonVisible(true);
        return box;
    }

    /** The ISO 4217 currencies that invoices are usually written in, e.g. {@code EUR}. */
    public static ComboBox<String> currencies(String label) {
        var codes = List.of(
                "EUR", "USD", "GBP", "CHF", "AUD", "CAD", "CZK", "DKK", "HUF", "JPY", "NOK", "NZD", "PLN", "SEK",
                "SGD");
        return required(of(label, codes, code -> code));
    }

    private static ComboBox<String> of(
            String label, List<String> codes, com.vaadin.flow.component.ItemLabelGenerator<String> shown) {
        var box = new ComboBox<String>(label);
        box.setItems(codes);
        box.setItemLabelGenerator(shown);
        return box;
    }

    private static ComboBox<String> required(ComboBox<String> box) {
        box.setRequiredIndicatorVisible(true);
        return box;
    }

    /** The name of a country, by its code, in the reader's language. */
    public static String country(String code) {
        return country(code, Texts.locale());
    }

    private static String country(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }

    /** Chooses a code, also one that is not among the choices; an empty text chooses nothing. */
    public static void select(ComboBox<String> box, @Nullable String code) {
        box.setValue(code == null || code.isEmpty() ? null : code);
    }

    /** The code that is chosen; empty for none. */
    public static String text(ComboBox<String> box) {
        var value = box.getValue();
        return value == null ? "" : value;
    }
}
