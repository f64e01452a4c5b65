package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.problem.Conflict;

/**
 * Closes the months of contracts: from then on their figures stay, whatever becomes of the tickets.
 *
 * @see "decision 0012"
 */
@ApplicationScoped
@Transactional
public class Closing {
    private final FrozenMonths months;
    private final Judging judging;
    private final AuditTrail audit;
    private final Signing signing;
    private final Event<MonthClosed> closed;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Closing() {
        this(null, null, null, null, null);
    }

    @Inject
    Closing(FrozenMonths months, Judging judging, AuditTrail audit, Signing signing, Event<MonthClosed> closed) {
        this.months = months;
        this.judging = judging;
        this.audit = audit;
        this.signing = signing;
        this.closed = closed;
    }

    /**
     * What a closing came to.
     *
     * @param isNew whether this call closed the month; else an earlier one did
     */
    public record Closed(ClosedMonth month, boolean isNew) {}

    /**
     * Closes a month of the contract's zone. A second time changes nothing.
     *
     * @throws Conflict if the month is not over, is not the next one, or a request on a clock of it waits for a decision
     */
    public Closed close(Contract contract, YearMonth month) {
        months.takeTurns(contract);
        return months.find(contract, month)
                .map(known -> new Closed(known, false))
                .orElseGet(() -> new Closed(frozen(contract, month), true));
    }

    private ClosedMonth frozen(Contract contract, YearMonth month) {
        var version = judging.version(contract, month);
        mustBeClosable(contract, version, month);
        mustBeNext(contract, month);
        var clocks = judging.clocks(contract, version, month);
        mustBeDecided(judging.open(contract), clocks);
        var row = new ClosedMonth(version, month, signing.who(), signing.now());
        months.add(row);
        var agreed = judging.agreed(contract);
        clocks.forEach(
                clock -> months.add(new FrozenVerdict(row, clock, Optional.ofNullable(agreed.get(clock.key())))));
        months.seal(row);
        audit.record(
                contract.tenant(),
                "COMPLIANCE_CLOSED",
                contract.number() + " " + month,
                Map.of("clocks", clocks.size()));
        closed.fire(new MonthClosed(contract, row));
        return row;
    }

    private void mustBeClosable(Contract contract, ContractVersion version, YearMonth month) {
        if (!contract.isActive()) throw new Conflict("Contract " + contract.number() + " is not active.");
        if (month.atEndOfMonth().isBefore(judging.firstDay(contract)))
            throw new Conflict("Contract " + contract.number() + " was not in force in " + month + " yet.");
        if (signing.now().isBefore(version.period(month).to()))
            throw new Conflict(month + " is not over yet in " + version.zone() + ".");
    }

    /** Months are closed in their order, so that what is judged in one is never judged in one before. */
    private void mustBeNext(Contract contract, YearMonth month) {
        months.last(contract).map(last -> last.period().plusMonths(1)).ifPresent(next -> {
            if (month.isBefore(next))
                throw new Conflict("Later months are closed already; " + next + " is the next one to be closed.");
            if (month.isAfter(next)) throw new Conflict("Close " + next + " first: months are closed in their order.");
        });
    }

    private static void mustBeDecided(Map<ClockKey, ExclusionRequest> open, List<JudgedClock> clocks) {
        var judged = clocks.stream()
                .filter(JudgedClock::isJudged)
                .map(JudgedClock::key)
                .collect(Collectors.toSet());
        var waiting = open.values().stream()
                .filter(request -> judged.contains(request.clock()))
                .map(ExclusionRequest::ref)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!waiting.isEmpty())
            throw new Conflict("Requests to leave clocks out wait for a decision: " + waiting + ". Decide them first.");
    }
}
