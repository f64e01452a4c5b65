package org.manydesk.sla;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.manydesk.timeline.Moment;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

/**
 * One promise for tickets of one priority, or for those of them that are of a type or a category, or concern a service.
 *
 * @param type every type when absent
 * @param category every category when absent; upper and lower case are the same
 * @param service the key of the client's service; every one, and none, when absent
 * @param allowed the time allowed; used up exactly, the promise is kept
 * @param goal the share of tickets for which it has to be kept
 * @param pauseWhile the states whose time does not count
 */
public record SlaTarget(
        Metric metric,
        Priority priority,
        Optional<TicketType> type,
        Optional<String> category,
        Optional<String> service,
        Allowance allowed,
        TimeBasis time,
        Optional<Goal> goal,
        Set<TicketStatus> pauseWhile) {
    /** The one for a service before the one for a category, that before the one for a type, that before the one for all. */
    static final Comparator<SlaTarget> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (SlaTarget target) -> target.service().isEmpty())
            .thenComparing(target -> target.category().isEmpty())
            .thenComparing(target -> target.type().isEmpty());

    public SlaTarget {
        pauseWhile = Set.copyOf(pauseWhile);
    }

    /** A promise for all tickets of a priority. */
    public static SlaTarget of(
            Metric metric,
            Priority priority,
            Allowance allowed,
            TimeBasis time,
            Optional<Goal> goal,
            Set<TicketStatus> pauseWhile) {
        return new SlaTarget(
                metric,
                priority,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                allowed,
                time,
                goal,
                pauseWhile);
    }

    boolean isFor(Metric timed, Moment ticket) {
        return metric == timed
                && priority == ticket.priority()
                && type.map(ticket.type()::equals).orElse(true)
                && category.map(ticket.category()::equalsIgnoreCase).orElse(true)
                && service.map(ticket.service()::equals).orElse(true);
    }

    /** Whether it is for all tickets of its priority. */
    public boolean isForAll() {
        return type.isEmpty() && category.isEmpty() && service.isEmpty();
    }

    /** For which tickets it is; two targets of a policy differ in it. */
    String scope() {
        return metric + " " + priority + " " + type.map(Enum::name).orElse("") + " "
                + category.map(name -> name.toLowerCase(Locale.ROOT)).orElse("") + " " + service.orElse("");
    }
}
