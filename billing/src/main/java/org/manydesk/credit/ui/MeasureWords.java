package org.manydesk.credit.ui;

import java.util.Optional;
import org.manydesk.credit.Yardstick;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.timeline.Priority;
import org.manydesk.ui.Texts;

/** What a rule measures, in words: "resolution, P1", "availability of mail". */
final class MeasureWords {
    private MeasureWords() {}

    static String of(Yardstick yardstick, Optional<Priority> priority, Optional<String> service) {
        var texts = Texts.of(MeasureWords.class);
        var what = yardstick
                .metric()
                .map(ClockWords::of)
                .orElseGet(() -> texts.get("measure.availability", service.orElse("")));
        return what + priority.map(one -> ", " + one).orElse("");
    }
}
