package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.tenant.Tenants;

/** What pages do with a contract's figures: show a year, ask and decide, close a month. Clients are named by their keys. */
@ApplicationScoped
@Transactional
public class ComplianceDesk {
    private final Tenants tenants;
    private final Contracts contracts;
    private final Trend trend;
    private final Excluding excluding;
    private final Closing closing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ComplianceDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    ComplianceDesk(Tenants tenants, Contracts contracts, Trend trend, Excluding excluding, Closing closing) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.trend = trend;
        this.excluding = excluding;
        this.closing = closing;
    }

    /** The twelve months up to one. */
    public List<TrendMonth> year(String client, String number, YearMonth last) {
        return trend.until(contract(client, number), last);
    }

    /** Asks that a clock be left out; see {@link Excluding#ask}. */
    public void ask(String client, String number, ExclusionForm form) {
        excluding.ask(contract(client, number), form);
    }

    /** Decides a request; see {@link Excluding#decide}. */
    public void decide(String client, String number, long request, DecisionForm decision) {
        excluding.decide(contract(client, number), request, decision);
    }

    /** Makes the figures of a month final; see {@link Closing#close}. */
    public void close(String client, String number, YearMonth month) {
        closing.close(contract(client, number), month);
    }

    private Contract contract(String client, String number) {
        return contracts.get(tenants.get(client).id(), number);
    }
}
