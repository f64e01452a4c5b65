package org.manydesk.credit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.compliance.TicketVerdict;
import org.manydesk.invoicing.CausedCredit;

/** Tells which credits rest on which breached clocks: those of the clock's month with a rule that counts it. Pure. */
final class Caused {
    private Caused() {}

    /**
     * @param missed breached in closed months
     * @param taken the ids of those of the credits that an invoice or a credit note gave back
     */
    static Map<TicketVerdict, CausedCredit> by(
            Collection<TicketVerdict> missed, List<ServiceCredit> credits, Set<Long> taken) {
        var caused = new HashMap<TicketVerdict, CausedCredit>();
        for (var credit : credits) {
            var parts = credit.parts().stream().filter(CreditPart::isTaken).toList();
            for (var verdict : missed) {
                if (!verdict.period().filter(credit.period()::equals).isPresent()) continue;
                var rules = parts.stream()
                        .filter(part -> part.counts(verdict.metric(), verdict.priority()))
                        .map(CreditPart::rule)
                        .toList();
                if (!rules.isEmpty()) caused.put(verdict, told(credit, rules, taken.contains(credit.key())));
            }
        }
        return caused;
    }

    private static CausedCredit told(ServiceCredit credit, List<String> rules, boolean isTaken) {
        var state = isTaken ? CreditState.APPLIED : credit.state();
        return new CausedCredit(
                Long.toString(credit.key()), credit.period(), rules, credit.percent(), credit.amount(), state.name());
    }
}
