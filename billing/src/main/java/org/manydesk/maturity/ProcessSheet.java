package org.manydesk.maturity;

import java.util.List;
import org.manydesk.timeline.TicketType;

/**
 * One process of a client.
 *
 * @param process named by the tickets that it works on
 * @param isOn whether the contract in force has it
 * @param tickets of the last {@link Maturity#MONTHS} whole months and this one so far
 * @param needs all that it takes, met or not
 * @param signs what speaks for it
 */
public record ProcessSheet(TicketType process, boolean isOn, long tickets, List<Need> needs, List<Sign> signs) {
    /** Whether it is on and nothing of it is missing. */
    public boolean lacksNothing() {
        return isOn && needs.stream().allMatch(Need::isMet);
    }
}
