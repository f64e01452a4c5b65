package org.manydesk.ticket.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.compliance.ComplianceDesk;
import org.manydesk.timekeeping.Climbing;

/** What the clocks on the ticket page work with. */
@ApplicationScoped
public class ClockTools {
    private final ComplianceDesk compliance;
    private final Climbing climbing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClockTools() {
        this(null, null);
    }

    @Inject
    ClockTools(ComplianceDesk compliance, Climbing climbing) {
        this.compliance = compliance;
        this.climbing = climbing;
    }

    ComplianceDesk compliance() {
        return compliance;
    }

    Climbing climbing() {
        return climbing;
    }
}
