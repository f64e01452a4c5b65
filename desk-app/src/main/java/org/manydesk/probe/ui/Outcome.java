package org.manydesk.probe.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.manydesk.probe.WallProbe;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** How a probe stands, as a word. */
final class Outcome {
    private Outcome() {}

    /** That a probe proves nothing, where it was broken off, and why. */
    static Optional<Paragraph> notice(WallProbe probe, String sentence) {
        if (probe.state() != WallProbe.State.BROKEN) return Optional.empty();
        var notice = new Paragraph(sentence + " " + probe.reason());
        notice.addClassNames("md-notice", "md-warn");
        return Optional.of(notice);
    }

    static StatusBadge badge(WallProbe probe, Texts texts) {
        return switch (probe.state()) {
            case WAITING -> new StatusBadge(Tone.PAUSED, texts.get("state.WAITING"));
            case RUNNING -> new StatusBadge(Tone.RUNS, texts.get("state.RUNNING"));
            case CLEAN -> new StatusBadge(Tone.GOOD, texts.get("state.CLEAN"));
            case LEAK -> new StatusBadge(Tone.BAD, texts.get("state.LEAK", probe.wrong()));
            case BROKEN -> new StatusBadge(Tone.WARN, texts.get("state.BROKEN"));
        };
    }
}
