package org.manydesk.sla.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.manydesk.sla.TargetForm;
import org.manydesk.ui.Days;

/** A time allowed, written as {@code 30 min}, {@code 4 h} or {@code 1 h 30 min}; empty for none. */
class DurationField extends TextField {
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,5}) ?h(?:ours?)?)? ?(?:(\\d{1,6}) ?m(?:in(?:utes)?)?)?");

    DurationField(String label) {
        setAriaLabel(label);
        setPlaceholder("–");
    }

    /** As it travels, ISO 8601; what cannot be read stays as it is. */
    String iso() {
        return iso(getValue().strip());
    }

    static String iso(String written) {
        var text = written.toLowerCase(Locale.ROOT);
        var words = WORDS.matcher(text);
        if (text.isEmpty() || !words.matches()) return written;
        return Duration.ofHours(number(words.group(1)))
                .plusMinutes(number(words.group(2)))
                .toString();
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** Whether a target's time is one of whole minutes, and its pauses are those of the policy. */
    static boolean canShow(TargetForm target) {
        if (target.within() == null || target.by() != null || target.pauseWhile() != null) return false;
        var time = Duration.parse(target.within());
        return !time.isZero() && time.toSecondsPart() == 0 && time.toNanosPart() == 0;
    }

    void show(Duration duration) {
        setValue(Days.hours(duration));
    }
}
