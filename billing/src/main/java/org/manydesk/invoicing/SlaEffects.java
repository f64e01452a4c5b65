package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.compliance.TicketVerdict;
import org.manydesk.compliance.TicketVerdicts;
import org.manydesk.contract.Contract;
import org.manydesk.timeline.TicketId;

/** Tells of some tickets of a contract which promises were kept, and which service credits rest on the others. */
@ApplicationScoped
class SlaEffects {
    private final TicketVerdicts verdicts;
    private final Instance<Deductions> deductions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SlaEffects() {
        this(null, null);
    }

    @Inject
    SlaEffects(TicketVerdicts verdicts, @Any Instance<Deductions> deductions) {
        this.verdicts = verdicts;
        this.deductions = deductions;
    }

    /** By ticket; one that nothing was promised of is absent. However many they are, they are read together. */
    Map<TicketId, List<SlaEffect>> of(Contract contract, Collection<TicketId> tickets) {
        return effects(contract, verdicts.of(contract, tickets));
    }

    /** The same of those that closed months say. */
    Map<TicketId, List<SlaEffect>> judged(Contract contract, Collection<TicketId> tickets) {
        return effects(contract, verdicts.judged(contract, tickets));
    }

    private Map<TicketId, List<SlaEffect>> effects(Contract contract, Map<TicketId, List<TicketVerdict>> judged) {
        var caused = caused(contract, judged);
        return judged.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, ticket -> ticket.getValue().stream()
                        .map(verdict -> SlaEffect.of(verdict, Optional.ofNullable(caused.get(verdict))))
                        .toList()));
    }

    private Map<TicketVerdict, CausedCredit> caused(Contract contract, Map<TicketId, List<TicketVerdict>> judged) {
        var missed = judged.values().stream()
                .flatMap(List::stream)
                .filter(TicketVerdict::isMissedForGood)
                .toList();
        var caused = new HashMap<TicketVerdict, CausedCredit>();
        if (!missed.isEmpty()) deductions.forEach(all -> caused.putAll(all.causedBy(contract, missed)));
        return caused;
    }
}
