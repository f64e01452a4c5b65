package org.manydesk.usage;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Succession;
import org.manydesk.effort.Worked;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Timeline;

/**
 * How a contract counts. Each ticket is counted as was agreed when it was opened, so that it counts once, and not twice or
 * never, whatever is amended before it gets there.
 */
final class CountingRules {
    /** A policy, and its words. */
    record Rule(ChargeablePolicy policy, Why why) {
        static Rule of(ContractVersion version) {
            var policy = Counting.policy(version);
            return new Rule(policy, new Why(policy, version.zone()));
        }

        TicketCount told(PeriodTicket ticket, Decision decision, Traits traits, Optional<Correction> correction) {
            var sentence = why.of(decision, correction.map(Correction::reason));
            return new TicketCount(
                    ticket.ticket(), ticket.ref(), ticket.subject(), decision, traits, sentence, ticket.events());
        }
    }

    private final Succession contract;
    private final Map<ContractVersion, Rule> rules;

    CountingRules(Succession contract) {
        this.contract = contract;
        this.rules = contract.versions().stream().collect(Collectors.toMap(Function.identity(), Rule::of));
    }

    Rule of(Timeline ticket) {
        return Objects.requireNonNull(rules.get(contract.holding(ticket.openedAt())));
    }

    /** What a ticket was like at an instant. */
    Traits traits(PeriodTicket ticket, Timeline timeline, Instant at) {
        return traits(timeline, at, ticket.channel(), ticket.language());
    }

    WorkCount told(Worked worked, Timeline ticket, WorkReason reason) {
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

    /** Before its opening it is taken as it was opened. */
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

    /** What may let a ticket count again, by one version or another. */
    Set<CountedAt> again() {
        return rules.values().stream()
                .map(Rule::policy)
                .filter(ChargeablePolicy::countsAgain)
                .map(ChargeablePolicy::countedAt)
                .collect(Collectors.toSet());
    }

    /** What may decide a ticket's period, by one version or another. */
    Set<CountedAt> deciding() {
        return rules.values().stream().map(rule -> rule.policy().countedAt()).collect(Collectors.toSet());
    }
}
