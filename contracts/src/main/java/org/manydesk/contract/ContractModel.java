package org.manydesk.contract;

import java.util.EnumSet;
import java.util.Set;
import org.manydesk.timeline.TicketType;

/** Which service the client bought. */
public enum ContractModel {
    /** Reactive: incidents, questions. */
    HELP_DESK(TicketType.INCIDENT, TicketType.QUESTION),
    /** ITIL: also service requests, problems, changes. */
    SERVICE_DESK(TicketType.values());

    private final Set<TicketType> types;

    ContractModel(TicketType... types) {
        this.types = Set.of(types);
    }

    /** The types of tickets that are part of it, in their order. */
    public Set<TicketType> types() {
        return EnumSet.copyOf(types);
    }
}
