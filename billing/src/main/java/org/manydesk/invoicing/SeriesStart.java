package org.manydesk.invoicing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How the numbers of a series begin.
 *
 * @param prefix in front of each number, e.g. {@code RE-2026-}; letters and digits that every file name and DATEV take
 * @param firstNumber of the first document, at least 1; it has six digits on paper, or more
 */
public record SeriesStart(
        @NotNull
                @Pattern(
                        regexp = "[A-Za-z0-9-]{0,15}-",
                        message =
                                "Must be letters, digits and hyphens, end with a hyphen, and have at most 16 characters,"
                                        + " such as RE-2026-.")
                String prefix,
        @Min(1) @Max(999_999_999) long firstNumber) {}
