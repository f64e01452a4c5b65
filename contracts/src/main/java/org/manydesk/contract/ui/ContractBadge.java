package org.manydesk.contract.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.manydesk.contract.ContractState;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Where a contract stands. */
public class ContractBadge extends StatusBadge {
    public ContractBadge(ContractState state) {
        super(tone(state), sign(state), Texts.of(ContractBadge.class).of(state));
    }

    private static Tone tone(ContractState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case DRAFT -> Tone.RUNS;
            case SUSPENDED -> Tone.PAUSED;
            case EXPIRED -> Tone.WARN;
            case TERMINATED -> Tone.PLAIN;
        };
    }

    private static VaadinIcon sign(ContractState state) {
        return switch (state) {
            case ACTIVE -> VaadinIcon.CHECK_CIRCLE_O;
            case DRAFT -> VaadinIcon.PENCIL;
            case SUSPENDED -> VaadinIcon.PAUSE;
            case EXPIRED -> VaadinIcon.CALENDAR_CLOCK;
            case TERMINATED -> VaadinIcon.BAN;
        };
    }
}
