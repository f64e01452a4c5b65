package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/**
 * Works out every issued invoice a second time, once a day: each in a transaction of its own and within its own client. What
 * differs is told to whoever bills, on their first page, and to the operator, in the log and as a figure.
 */
@ApplicationScoped
class RecheckWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(RecheckWork.class.getName());
    private static final String NAME = "invoice-recheck";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Rechecking rechecking;
    private final LastRecheck last;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RecheckWork() {
        this(null, null, null, null, null);
    }

    @Inject
    RecheckWork(SystemDirectory directory, CurrentCaller caller, Rechecking rechecking, LastRecheck last, Clock clock) {
        this.directory = directory;
        this.caller = caller;
        this.rechecking = rechecking;
        this.last = last;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void work() {
        var seen = new LastRecheck.Count();
        for (var provider : directory.everywhere(NAME))
            for (var client : provider.reach())
                attempt("Invoices of " + client, seen, () -> recheck(provider, client, seen));
        last.was(seen, clock.instant());
        LOG.log(
                System.Logger.Level.INFO,
                "{0} issued invoices were worked out a second time; {1} differ, {2} times it failed",
                seen.looked(),
                seen.differ(),
                seen.failed());
    }

    private void recheck(Caller.SystemWork provider, TenantId client, LastRecheck.Count seen) {
        var within = new Caller.SystemWork(NAME, provider.provider(), List.of(client));
        var after = new InvoiceId(0);
        while (true) {
            var from = after;
            var some = caller.as(within, () -> rechecking.issued(from));
            if (some.isEmpty()) return;
            for (var invoice : some) attempt("Invoice " + invoice, seen, () -> seen.add(recheck(within, invoice)));
            after = some.getLast();
        }
    }

    private Optional<Difference> recheck(Caller.SystemWork within, InvoiceId invoice) {
        var found = caller.as(within, () -> rechecking.recheck(invoice));
        found.ifPresent(difference -> LOG.log(
                System.Logger.Level.ERROR,
                "Issued invoice {0} of provider {1} differs from what it keeps: {2}",
                invoice,
                within.provider(),
                difference));
        return found;
    }

    /** What cannot be looked at now keeps nothing else waiting, and is counted. */
    private static void attempt(String what, LastRecheck.Count seen, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, what + " cannot be worked out a second time", failed);
            seen.fail();
        }
    }
}
