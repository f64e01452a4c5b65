package org.manydesk.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.language.Languages;
import org.manydesk.problem.InvalidInput;

/**
 * What people say of themselves.
 *
 * @param locale BCP 47, the language in which they want to be told why, e.g. {@code de-AT}; null for that of their client,
 *     else of their browser
 */
public record Profile(@Nullable String locale) {
    public Profile {
        if (locale != null && Languages.spoken(locale).isEmpty())
            throw new InvalidInput(
                    "/locale",
                    "This language is not spoken here. Give one of " + String.join(", ", Languages.codes())
                            + ", with a region if you like: de-AT.");
    }

    /** What this person says. */
    public static Profile of(UserAccount person) {
        return new Profile(person.language().map(Locale::toLanguageTag).orElse(null));
    }
}
