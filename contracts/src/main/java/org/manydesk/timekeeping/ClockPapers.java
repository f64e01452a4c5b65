package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.manydesk.language.Languages;
import org.manydesk.print.Copy;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimelines;

/** The clocks of a ticket on paper, with the arithmetic behind each. */
@ApplicationScoped
@Transactional
public class ClockPapers {
    public static final String PDF = "application/pdf";

    private final Tenants tenants;
    private final TicketTimelines timelines;
    private final Timekeeping timekeeping;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClockPapers() {
        this(null, null, null, null);
    }

    @Inject
    ClockPapers(Tenants tenants, TicketTimelines timelines, Timekeeping timekeeping, Clock clock) {
        this.tenants = tenants;
        this.timelines = timelines;
        this.timekeeping = timekeeping;
        this.clock = clock;
    }

    /** The clocks of a ticket now. */
    public Copy pdf(TenantId tenant, TicketId ticket, Locale language) {
        var row = timelines.get(tenant, ticket);
        var client = tenants.get(tenant);
        var head = new ClockPage.Head(row.ref(), row.subject(), client.name(), client.zone(), clock.instant());
        var report = timekeeping.report(tenant, ticket, language);
        return new Copy(row.ref() + "-" + language.getLanguage() + ".pdf", PDF, ClockPage.draw(head, report));
    }

    /** The language of a paper for whoever says nothing of theirs: the client's, if it is spoken here. */
    public Locale usual(TenantId tenant) {
        return Languages.spoken(tenants.get(tenant).locale()).orElse(Languages.DEFAULT);
    }
}
