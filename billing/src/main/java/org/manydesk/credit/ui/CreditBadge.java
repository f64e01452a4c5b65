package org.manydesk.credit.ui;

import org.manydesk.credit.CreditState;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Where a service credit stands. */
public class CreditBadge extends StatusBadge {
    private static final long serialVersionUID = 1L;

    public CreditBadge(CreditState state) {
        super(tone(state), Texts.of(CreditBadge.class).of(state));
    }

    private static Tone tone(CreditState state) {
        return switch (state) {
            case DRAFT -> Tone.WARN;
            case ACCRUED -> Tone.RUNS;
            case APPLIED -> Tone.GOOD;
            case REFUSED, EXPIRED -> Tone.PLAIN;
            case EARNED_BACK -> Tone.PAUSED;
        };
    }
}
