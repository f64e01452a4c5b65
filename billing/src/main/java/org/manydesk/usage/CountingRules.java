package org.manydesk.usage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Succession;
import org.manydesk.contract.VersionHistory;
import org.manydesk.effort.Worked;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Timeline;

/**
 * How a contract counts, among all of its client: each ticket as was agreed when it was opened, be it with the contract before,
 * so that it counts once, and not twice or never, whatever is amended or agreed anew before it gets there. The contract that is
 * in force when it gets there bills it.
 *
 * @see "decision 0044"
 */
final class CountingRules {
    private final VersionHistory history;
    private final Succession contract;
    private final Policies policies;
    private final Map<ChargeablePolicy, Why> whys = new HashMap<>();

    private CountingRules(VersionHistory history, Succession contract, Policies policies) {
        this.history = history;
        this.contract = contract;
        this.policies = policies;
    }

    /**
     * Those of a version's contract.
     *
     * @param history all that was ever in force for the client; where there is nothing, the version counts alone
     */
    static CountingRules of(VersionHistory history, ContractVersion version) {
        var own = history.versions().stream()
                .filter(other -> other.contract().equals(version.contract()))
                .toList();
        var contract = new Succession(own.isEmpty() ? List.of(version) : own);
        var agreed = history.versions().isEmpty() ? history.with(version) : history;
        return new CountingRules(history, contract, new Policies(agreed));
    }

    /** The same, had this version alone held since ever. */
    static CountingRules asIf(VersionHistory history, ContractVersion version) {
        var alone = new Succession(List.of(version));
        return new CountingRules(history, alone, new Policies(new VersionHistory(alone.versions(), List.of())));
    }

    ChargeablePolicy of(Timeline ticket) {
        return policies.of(ticket);
    }

    /** The decisions on a ticket in a period that this contract tells. */
    List<Decision> decide(ChargeablePolicy policy, Timeline ticket, Interval period) {
        return policy.decide(ticket, period).stream()
                .flatMap(decision -> own(decision).stream())
                .toList();
    }

    /** Outside of this contract a ticket is another contract's, or nobody's: then it is told here. */
    Optional<Decision> own(Decision decision) {
        var ruling = history.inForce(decision.at());
        if (ruling.isEmpty()) return Optional.of(decision.withoutContract());
        return ruling.filter(this::isOwn).map(own -> decision);
    }

    private boolean isOwn(ContractVersion version) {
        return version.contract().equals(contract.first().contract());
    }

    TicketCount told(PeriodTicket ticket, Timeline timeline, Decision decision, Optional<Correction> correction) {
        var why = whys.computeIfAbsent(
                of(timeline), policy -> new Why(policy, contract.first().zone()));
        var sentence = why.of(decision, correction.map(Correction::reason));
        var traits = traits(timeline, decision.at(), ticket.channel(), ticket.language());
        return new TicketCount(
                ticket.ticket(), ticket.ref(), ticket.subject(), decision, traits, sentence, ticket.events());
    }

    /** Work that the contract tells: what began while it was in force, or none was. */
    Optional<WorkCount> told(Worked worked, Timeline ticket) {
        var ruling = history.inForce(worked.spent().at());
        if (ruling.isPresent() && !isOwn(ruling.get())) return Optional.empty();
        var reason = ruling.isEmpty() ? WorkReason.NO_CONTRACT : of(ticket).decide(ticket, worked.spent());
        return Optional.of(told(worked, ticket, reason));
    }

    private WorkCount told(Worked worked, Timeline ticket, WorkReason reason) {
        var spent = worked.spent();
        return new WorkCount(
                worked.entry(),
                worked.ticket(),
                worked.ref(),
                worked.subject(),
                spent.at(),
                spent.time(),
                spent.note(),
                traits(ticket, spent.at(), worked.channel(), worked.language()),
                reason);
    }

    /** What a ticket was like at an instant; before its opening it is taken as it was opened. */
    private Traits traits(Timeline timeline, Instant at, Channel channel, String first) {
        var hours = Hours.of(at, contract.holding(at).calendar());
        var moments = timeline.moments();
        var moment = moments.stream()
                .filter(each -> !each.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElseGet(moments::getFirst);
        var language = timeline.languageAt(at).orElse(first);
        return new Traits(moment.type(), moment.priority(), moment.category(), channel, hours, language);
    }

    Deciding deciding() {
        return policies.deciding();
    }
}
