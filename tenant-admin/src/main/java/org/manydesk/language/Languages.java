package org.manydesk.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that explanations are told in. A locale keeps its region, which decides how dates are written. */
public final class Languages {
    /** Where no other is known: English, with days before months. */
    public static final Locale DEFAULT = Locale.UK;

    private static final List<String> SPOKEN = List.of("en", "de", "fr", "es");

    private Languages() {}

    /** Their BCP 47 codes, without regions. */
    public static List<String> codes() {
        return SPOKEN;
    }

    /** A locale as it is spoken here: its language and region; empty where there are no texts in its language. */
    public static Optional<Locale> spoken(Locale wanted) {
        if (!SPOKEN.contains(wanted.getLanguage())) return Optional.empty();
        if (wanted.toLanguageTag().equals("en")) return Optional.of(DEFAULT);
        return Optional.of(Locale.of(wanted.getLanguage(), wanted.getCountry()));
    }

    /** The same by its tag, e.g. {@code de-AT}; empty also where there is none. */
    public static Optional<Locale> spoken(@Nullable String tag) {
        return tag == null ? Optional.empty() : spoken(Locale.forLanguageTag(tag));
    }

    /**
     * The first language of a list that is spoken here.
     *
     * @param ranges as in {@code Accept-Language}; null, empty or unreadable accepts nothing in particular
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept-language">RFC 9110, 12.5.4</a>
     */
    public static Optional<Locale> accepted(@Nullable String ranges) {
        return ranges(ranges).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> spoken(range.getRange()).stream())
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String text) {
        if (text == null || text.isBlank()) return List.of();
        try {
            return Locale.LanguageRange.parse(text);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
