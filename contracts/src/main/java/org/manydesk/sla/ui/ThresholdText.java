package org.manydesk.sla.ui;

import java.util.Locale;
import java.util.regex.Pattern;
import org.manydesk.sla.Threshold;
import org.manydesk.ui.Days;

/** How people write when a rung is reached: {@code 75 %}, or {@code 30 min before}. */
final class ThresholdText {
    private static final Pattern BEFORE = Pattern.compile("(.+?) before(?: due)?");

    private ThresholdText() {}

    static String shown(String threshold) {
        return switch (Threshold.parse(threshold)) {
            case Threshold.Share share -> share.percent() + " %";
            case Threshold.Before before -> Days.hours(before.left()) + " before";
        };
    }

    /** As it travels; what cannot be read stays as it is. */
    static String written(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT);
        if (words.matches("[0-9]+")) return words + "%";
        var before = BEFORE.matcher(words);
        return before.matches() ? DurationField.iso(before.group(1)) + " before due" : words.replace(" ", "");
    }
}
