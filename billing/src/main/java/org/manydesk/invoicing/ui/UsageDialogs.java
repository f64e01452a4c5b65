package org.manydesk.invoicing.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import org.manydesk.invoicing.ContractMonth;
import org.manydesk.invoicing.Correcting;
import org.manydesk.invoicing.UnbilledTicket;
import org.manydesk.invoicing.UsageOverview;
import org.manydesk.ui.Texts;

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

    /** @param done is run when a ticket stays charged, which somebody said with a reason */
    void letStayCharged(UnbilledTicket ticket, UnbilledTicket.Billed billed, Runnable done) {
        var texts = Texts.of(UsageDialogs.class);
        var named = new Correcting.Named(ticket.client().key(), billed.contract(), ticket.ref(), billed.occurrence());
        new CorrectionDialog(
                        texts.get("charged.stays.title", ticket.ref()),
                        ticket.subject(),
                        texts.get("charged.stays"),
                        reason -> {
                            correcting.correct(named, true, reason);
                            done.run();
                        })
                .open();
    }

    /** @param closed is run when something was corrected */
    void open(ContractMonth month, YearMonth period, Runnable closed) {
        new UsageDialog(month, period, usage, correcting, closed).open();
    }
}
