package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.manydesk.compliance.MonthClosed;

/**
 * Drafts the credit of a month in the transaction that closes it, once, and lets that month earn back, or run out, what was
 * credited for earlier ones.
 */
@ApplicationScoped
@Transactional
public class CreditDrafting {
    private final ServiceCredits credits;
    private final CreditGrounds grounds;
    private final CreditsGranted granted;
    private final CreditLog log;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditDrafting() {
        this(null, null, null, null, null);
    }

    @Inject
    CreditDrafting(ServiceCredits credits, CreditGrounds grounds, CreditsGranted granted, CreditLog log, Clock clock) {
        this.credits = credits;
        this.grounds = grounds;
        this.granted = granted;
        this.log = log;
        this.clock = clock;
    }

    void on(@Observes MonthClosed closed) {
        settle(closed);
        grounds.schedule(closed.month()).ifPresent(schedule -> draft(closed, schedule));
        granted.grant(closed.contract());
    }

    private void draft(MonthClosed closed, CreditSchedule schedule) {
        var month = grounds.month(closed.contract(), closed.month(), schedule);
        var computed = CreditComputation.of(schedule, month);
        if (computed.amount().isZero()) return;
        var credit = new ServiceCredit(closed.month(), schedule, computed, clock.instant());
        credits.add(credit);
        record("SERVICE_CREDIT_DRAFTED", closed, credit);
    }

    /** What the new month does to credits of earlier ones that no invoice took. */
    private void settle(MonthClosed closed) {
        var known = credits.of(closed.contract());
        var open = known.stream()
                .filter(credit -> Set.of(CreditState.DRAFT, CreditState.ACCRUED).contains(credit.state()))
                .toList();
        var taken = credits.taken(open);
        open.stream().filter(credit -> !taken.contains(credit.key())).forEach(credit -> settle(closed, credit));
    }

    private void settle(MonthClosed closed, ServiceCredit credit) {
        if (grounds.isEarnedBack(closed, credit)) {
            credit.end(CreditState.EARNED_BACK);
            record("SERVICE_CREDIT_EARNED_BACK", closed, credit);
        } else if (credit.expiresAfter()
                .filter(last -> !closed.month().period().isBefore(last))
                .isPresent()) {
            credit.end(CreditState.EXPIRED);
            record("SERVICE_CREDIT_EXPIRED", closed, credit);
        }
    }

    private void record(String action, MonthClosed closed, ServiceCredit credit) {
        log.record(
                action,
                closed.contract(),
                credit,
                Map.of(
                        "base", credit.base().toString(),
                        "rules", credit.parts().stream().map(CreditPart::rule).toList()));
    }
}
