package org.manydesk.ticket.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.compliance.ComplianceDesk;
import org.manydesk.ticket.TicketFiles;
import org.manydesk.ticket.TicketPapers;
import org.manydesk.timekeeping.Climbing;

/** What the clocks and files on the ticket page work with. */
@ApplicationScoped
public class ClockTools {
    private final ComplianceDesk compliance;
    private final Climbing climbing;
    private final TicketFiles files;
    private final TicketPapers papers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClockTools() {
        this(null, null, null, null);
    }

    @Inject
    ClockTools(ComplianceDesk compliance, Climbing climbing, TicketFiles files, TicketPapers papers) {
        this.compliance = compliance;
        this.climbing = climbing;
        this.files = files;
        this.papers = papers;
    }

    ComplianceDesk compliance() {
        return compliance;
    }

    TicketFiles files() {
        return files;
    }

    Climbing climbing() {
        return climbing;
    }

    TicketPapers papers() {
        return papers;
    }
}
