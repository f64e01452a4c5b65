package org.manydesk.underpinning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.problem.Faults;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaForm;
import org.manydesk.sla.SlaPolicy;

/**
 * An agreement as it travels; a later one with the same party is its next version.
 *
 * @param party the name of the team or vendor, as tickets say it; 1 to 200 characters
 * @param from its first day in the calendar's zone
 * @param calendar the hours of the party, as in a contract
 * @param sla targets as in a contract: FIRST_RESPONSE for taking a ticket up, RESOLUTION for being through with it; and
 *     {@code pauseWhile}. Without targets nothing is agreed any more
 */
public record AgreementForm(
        @Nullable String kind,
        @Nullable String party,
        @Nullable String from,
        @Nullable CalendarForm calendar,
        @Nullable SlaForm sla) {
    /** What a party can be held to. */
    public static final Set<Metric> METRICS = Set.of(Metric.FIRST_RESPONSE, Metric.RESOLUTION);

    private static final int LONGEST_PARTY = 200;
    private static final String WARNS_NOBODY = "An agreement has targets and pauses only.";

    /** The same, found sound. */
    record Read(
            AgreementKind kind,
            String party,
            LocalDate from,
            Instant startsAt,
            CalendarForm calendar,
            SlaForm sla,
            SlaPolicy policy) {}

    /** Reads the form, or refuses it with every fault. */
    Read read() {
        var faults = new Faults();
        var with = faults.required("/kind", kind, AgreementKind::valueOf, "one of OLA, UNDERPINNING_CONTRACT");
        var name = faults.required("/party", party, AgreementForm::named, "a name of 1 to 200 characters");
        var day = faults.required("/from", from, LocalDate::parse, "a day such as 2026-10-01");
        if (calendar == null) faults.add("/calendar", "This is missing. Give zone and hours of the party.");
        var hours = calendar == null ? Optional.<BusinessCalendar>empty() : calendar.read("/calendar", faults);
        if (sla == null) faults.add("/sla", "This is missing. Give targets; none, if nothing is agreed any more.");
        var policy = sla == null ? Optional.<SlaPolicy>empty() : sla.read("/sla", faults);
        policy.ifPresent(read -> refuseOthers(read, metrics(with), faults));
        faults.refuse();
        var zone = hours.orElseThrow().zone();
        return new Read(
                with.orElseThrow(),
                name.orElseThrow(),
                day.orElseThrow(),
                day.orElseThrow().atStartOfDay(zone).toInstant(),
                Objects.requireNonNull(calendar),
                Objects.requireNonNull(sla),
                policy.orElseThrow());
    }

    /** Nobody here sees when a vendor takes a ticket up. */
    private static Set<Metric> metrics(Optional<AgreementKind> with) {
        return with.filter(AgreementKind.UNDERPINNING_CONTRACT::equals).isPresent()
                ? Set.of(Metric.RESOLUTION)
                : METRICS;
    }

    private void refuseOthers(SlaPolicy policy, Set<Metric> allowed, Faults faults) {
        var targets = policy.targets();
        for (var i = 0; i < targets.size(); i++)
            if (!allowed.contains(targets.get(i).metric()))
                faults.add(
                        "/sla/targets/" + i + "/metric",
                        allowed.contains(Metric.FIRST_RESPONSE)
                                ? "This must be one of FIRST_RESPONSE, RESOLUTION."
                                : "This must be RESOLUTION: nobody here sees when a vendor takes a ticket up.");
        var said = Objects.requireNonNull(sla);
        refuse(said.reopening() != null, "/sla/reopening", faults);
        refuse(said.whenReclassified() != null, "/sla/whenReclassified", faults);
        refuse(said.warnAt() != null && !said.warnAt().isEmpty(), "/sla/warnAt", faults);
        refuse(said.escalation() != null && !said.escalation().isEmpty(), "/sla/escalation", faults);
        refuse(said.goals() != null && !said.goals().isEmpty(), "/sla/goals", faults);
    }

    private static void refuse(boolean isSaid, String pointer, Faults faults) {
        if (isSaid) faults.add(pointer, WARNS_NOBODY);
    }

    private static String named(String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_PARTY) throw new IllegalArgumentException(text);
        return name;
    }
}
