package org.manydesk.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;

/**
 * What somebody writes of an article.
 *
 * @param slug by which it is known for ever, and by which a client's own one takes the place of a shared one
 * @param body CommonMark with tables, at most 50,000 characters
 * @param language BCP 47, e.g. {@code de} or {@code pt-BR}
 * @param reviewOn the day from which somebody should look whether it still holds; null for none
 */
public record ArticleForm(
        @NotNull
                @Pattern(
                        regexp = "[a-z0-9](-?[a-z0-9]){0,39}",
                        message = "A slug has small letters and digits, at most 40, with single hyphens between.")
                String slug,
        @NotBlank(message = "Give the article a title.") @Size(max = 200) String title,
        @NotBlank(message = "Write something.") @Size(max = LONGEST) String body,
        @NotBlank(message = "Give a language such as en or de.") @Size(max = 35) String language,
        @NotNull Audience audience,
        @NotNull ArticleState state,
        @Nullable LocalDate reviewOn) {
    static final int LONGEST = 50_000;

    /** Stands in the addresses of pages where a slug would. */
    private static final String TAKEN = "new";

    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public ArticleForm {
        title = title == null ? null : title.strip();
        if (TAKEN.equals(slug)) throw new InvalidInput("/slug", "This slug is taken. Choose another one.");
        if (language != null && !language.isBlank()) language = tag(language.strip());
    }

    /** A language is written in one way, so that it is found. */
    private static String tag(String language) {
        try {
            return new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException unknown) {
            throw new InvalidInput("/language", "Must be a language such as de or pt-BR.");
        }
    }
}
