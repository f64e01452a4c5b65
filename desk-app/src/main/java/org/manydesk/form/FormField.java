package org.manydesk.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked for a ticket.
 *
 * @param key by which it is known for ever, 1 to 40 small letters, digits, hyphens or underscores, a letter first
 * @param label what people read
 * @param required whether it must be answered; a box must be ticked then
 * @param help a sentence below the field; null for none
 * @param choices of a {@link FieldKind#CHOICE}, in their order; none of other kinds
 * @param retired whether it is asked no more; what was answered stays
 */
public record FormField(
        @NotNull
                @Pattern(
                        regexp = "[a-z][a-z0-9_-]{0,39}",
                        message = "A key has 1 to 40 small letters, digits, hyphens or underscores, a letter first.")
                String key,
        @NotBlank(message = "Say what is asked.") @Size(max = 100) String label,
        @NotNull FieldKind kind,
        Boolean required,
        @Nullable @Size(max = 300) String help,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> choices,
        Boolean retired) {
    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public FormField {
        choices = choices == null
                ? List.of()
                : choices.stream().map(FormField::stripped).toList();
        help = help == null || help.isBlank() ? null : help.strip();
        label = stripped(label);
        required = required != null && required;
        retired = retired != null && retired;
    }

    @SuppressWarnings("NullAway") // validation comes after construction
    private static String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    /** The same, asked no more. */
    FormField retire() {
        return new FormField(key, label, kind, required, help, choices, true);
    }

    /**
     * What is wrong with an answer, if anything is.
     *
     * @param said null or blank for none
     * @param before what was answered until now; it may stay although it is no choice any more
     */
    Optional<String> fault(@Nullable String said, Optional<String> before) {
        if (said == null || said.isBlank() || (kind == FieldKind.CHECKBOX && said.equals("false")))
            return required ? Optional.of("This is missing.") : Optional.empty();
        if (before.filter(said.strip()::equals).isPresent()) return Optional.empty();
        if (kind == FieldKind.CHOICE && !choices.contains(said.strip()))
            return Optional.of("Must be one of " + String.join(", ", choices) + ".");
        try {
            kind.read(said.strip());
            return Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.of("Must be " + other.getMessage() + ".");
        }
    }
}
