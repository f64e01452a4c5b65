package org.manydesk.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.Skill.Kind;
import org.manydesk.problem.InvalidInput;

/**
 * A skill as it travels.
 *
 * @param name of a language its BCP 47 tag, e.g. {@code de} or {@code pt-BR}; of a certification 1 to 100 characters
 * @param lastDay on which a certification holds; absent where it does not run out
 */
public record SkillForm(@NotNull Kind kind, @NotBlank @Size(max = 100) String name, @Nullable LocalDate lastDay) {
    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public SkillForm {
        name = name == null ? null : name.strip();
        if (kind == Kind.LANGUAGE && name != null) name = tag(name);
        if (kind == Kind.LANGUAGE && lastDay != null)
            throw new InvalidInput("/lastDay", "A language does not run out. Leave the day away.");
    }

    /** A language is written in one way, so that it is found. */
    private static String tag(String name) {
        var tag = Locale.forLanguageTag(name).toLanguageTag();
        if (tag.equals("und")) throw new InvalidInput("/name", "Must be a language such as de or pt-BR.");
        return tag;
    }
}
