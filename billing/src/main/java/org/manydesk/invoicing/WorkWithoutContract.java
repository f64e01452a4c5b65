package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.VersionHistory;
import org.manydesk.effort.TimeEntries;
import org.manydesk.effort.Worked;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.RateLine;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.TicketTimelines;

/**
 * Work that clients are to pay for and that began while no contract was in force. Where none of a client's contracts charges
 * hours, work is nobody's to bill; where a client has none yet, nobody knows.
 */
@ApplicationScoped
class WorkWithoutContract {
    private final TimeEntries entries;
    private final TicketTimelines timelines;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WorkWithoutContract() {
        this(null, null);
    }

    @Inject
    WorkWithoutContract(TimeEntries entries, TicketTimelines timelines) {
        this.entries = entries;
        this.timelines = timelines;
    }

    /**
     * The tickets that it was done on, each once; spam is nobody's to bill.
     *
     * @param gaps without a contract in force
     */
    Stream<UnbilledTicket> of(Tenant tenant, VersionHistory history, List<Interval> gaps) {
        if (!mayBeCharged(history)) return Stream.of();
        var worked = gaps.stream()
                .flatMap(gap -> entries.during(tenant.id(), gap).stream())
                .filter(work -> work.spent().billable())
                .toList();
        if (worked.isEmpty()) return Stream.of();
        var known = timelines.timelines(
                tenant.id(), worked.stream().map(Worked::ticket).distinct().toList());
        return worked.stream()
                .filter(work -> Stream.ofNullable(known.get(work.ticket()))
                        .noneMatch(timeline ->
                                timeline.mark().filter(Mark.SPAM::equals).isPresent()))
                .map(work -> new UnbilledTicket(
                        ClientName.of(tenant), work.ref(), work.subject(), Cause.WORK_WITHOUT_CONTRACT))
                .distinct();
    }

    private static boolean mayBeCharged(VersionHistory history) {
        var versions = history.versions();
        return versions.isEmpty()
                || versions.stream()
                        .filter(version -> !version.rateCard().isNull())
                        .flatMap(version -> RateCardJson.stored(version.rateCard()).lines().stream())
                        .anyMatch(RateLine::isPerHour);
    }
}
