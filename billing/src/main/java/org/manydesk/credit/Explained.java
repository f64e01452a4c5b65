package org.manydesk.credit;

import java.util.List;
import org.manydesk.availability.FrozenAvailability;
import org.manydesk.compliance.FrozenVerdict;
import org.manydesk.contract.ContractVersion;
import org.manydesk.invoicing.CreditBasis;

/** Tells for a line of an invoice why it gives something back. Pure: what it tells is frozen. */
final class Explained {
    private Explained() {}

    /** @param judgedBy the version of the contract that the month was judged by */
    static CreditBasis of(
            ServiceCredit credit,
            ContractVersion judgedBy,
            List<FrozenAvailability> services,
            List<FrozenVerdict> breached) {
        return new CreditBasis(
                credit.period(),
                judgedBy.serviceCredits(),
                credit.base(),
                credit.percent(),
                credit.amount(),
                credit.parts().stream().map(Explained::rule).toList(),
                services.stream().map(Explained::service).toList(),
                breached.stream().map(Explained::missed).toList());
    }

    private static CreditBasis.Rule rule(CreditPart part) {
        return new CreditBasis.Rule(
                part.rule(),
                part.metric().name(),
                part.priority(),
                part.service(),
                part.met(),
                part.judged(),
                part.achieved(),
                part.percent(),
                part.points(),
                part.isTaken());
    }

    private static CreditBasis.Uptime service(FrozenAvailability row) {
        return new CreditBasis.Uptime(row.service(), row.name(), row.target(), row.agreed(), row.down());
    }

    private static CreditBasis.Missed missed(FrozenVerdict verdict) {
        return new CreditBasis.Missed(
                verdict.ref(),
                verdict.subject(),
                verdict.metric(),
                verdict.priority(),
                verdict.target(),
                verdict.startedAt(),
                verdict.breachesAfter(),
                verdict.stoppedAt());
    }
}
