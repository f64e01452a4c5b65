package org.manydesk.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.manydesk.print.Copy;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenants;
import org.manydesk.timekeeping.ClockPapers;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.timekeeping.Timekeeping;
import org.manydesk.timeline.TicketId;

/** Explains the clocks of a ticket, and knows whose room is the reader's own. */
@ApplicationScoped
@Transactional
public class Explaining {
    private final Timekeeping timekeeping;
    private final ClockPapers papers;
    private final Tenants tenants;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Explaining() {
        this(null, null, null, null);
    }

    @Inject
    Explaining(Timekeeping timekeeping, ClockPapers papers, Tenants tenants, CurrentCaller caller) {
        this.timekeeping = timekeeping;
        this.papers = papers;
        this.tenants = tenants;
        this.caller = caller;
    }

    /** The clocks of a client's ticket now, with the arithmetic behind each, told in a language. */
    public SlaReport explain(String client, TicketId ticket, Locale language) {
        return timekeeping.report(tenants.get(client).id(), ticket, language);
    }

    /** The same on paper. */
    public Copy paper(String client, TicketId ticket, Locale language) {
        return papers.pdf(tenants.get(client).id(), ticket, language);
    }

    /** The key of the client that the reader works for, or {@link Unknown}. */
    public String ownClient() {
        return caller.person().home().map(home -> tenants.get(home).key()).orElseThrow(() -> new Unknown("client", ""));
    }
}
