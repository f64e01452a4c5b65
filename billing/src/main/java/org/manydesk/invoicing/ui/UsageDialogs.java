package org.manydesk.invoicing.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import org.manydesk.invoicing.ContractMonth;
import org.manydesk.invoicing.Correcting;
import org.manydesk.invoicing.UsageOverview;

/** Opens the tickets of a contract's month, to be read and corrected. */
@ApplicationScoped
class UsageDialogs {
    private final UsageOverview usage;
    private final Correcting correcting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UsageDialogs() {
        this(null, null);
    }

    @Inject
    UsageDialogs(UsageOverview usage, Correcting correcting) {
        this.usage = usage;
        this.correcting = correcting;
    }

    /** @param closed is run when something was corrected */
    void open(ContractMonth month, YearMonth period, Runnable closed) {
        new UsageDialog(month, period, usage, correcting, closed).open();
    }
}
