package org.manydesk.ticket.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.compliance.ComplianceDesk;
import org.manydesk.ticket.RecordingTime;
import org.manydesk.ticket.TicketFiles;
import org.manydesk.ticket.TicketPapers;
import org.manydesk.timekeeping.Climbing;

/** What the clocks, time and files on the ticket page work with. */
@ApplicationScoped
public class ClockTools {
    private final ComplianceDesk compliance;
    private final Climbing climbing;
    private final TicketFiles files;
    private final TicketPapers papers;
    private final RecordingTime time;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClockTools() {
        this(null, null, null, null, null);
    }

    @Inject
    ClockTools(
            ComplianceDesk compliance, Climbing climbing, TicketFiles files, TicketPapers papers, RecordingTime time) {
        this.compliance = compliance;
        this.climbing = climbing;
        this.files = files;
        this.papers = papers;
        this.time = time;
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

    RecordingTime time() {
        return time;
    }
}
