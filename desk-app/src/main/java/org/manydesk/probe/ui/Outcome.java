package org.manydesk.probe.ui;

import org.manydesk.probe.WallProbe;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** How a probe stands, as a word. */
final class Outcome {
    private Outcome() {}

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
