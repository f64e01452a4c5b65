package org.manydesk.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.language.Languages;

/**
 * The language that an answer is wanted in: {@code ?lang}, else what the caller accepts. Use as {@code @BeanParam}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept-language">RFC 9110, 12.5.4</a>
 */
public class WantedLanguage {
    @Parameter(
            description =
                    "The language of texts for people: en, de, fr or es, with a region if you like, e.g. de-AT. Without it"
                            + " Accept-Language counts. A language that is not spoken falls back to English.")
    @QueryParam("lang")
    private @Nullable String lang;

    @HeaderParam("Accept-Language")
    private @Nullable String accepted;

    /** For JAX-RS, which fills the parameters in. */
    public WantedLanguage() {}

    /** The language; another where the caller wants none that is spoken here. */
    public Locale orElse(Locale other) {
        if (lang != null) return Languages.spoken(lang).orElse(Languages.DEFAULT);
        return Languages.accepted(accepted).orElse(other);
    }

    /** Says on an answer what language it is in, and that other callers may get another. */
    public static Response.ResponseBuilder in(Locale locale, Response.ResponseBuilder answer) {
        return answer.language(locale).header("Vary", "Accept, Accept-Language");
    }
}
