package org.manydesk.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.compliance.Compliance;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractStanding;
import org.manydesk.room.RoomSheet.OpenClockLine;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenants;
import org.manydesk.timekeeping.OpenClock;
import org.manydesk.timekeeping.StoredClocks;

/** Shows whether a client's contract is being kept. */
@ApplicationScoped
@Transactional
public class ContractRoom {
    private static final int MOST_CLOCKS = 200;

    private final Tenants tenants;
    private final ContractShelf shelf;
    private final Compliance compliance;
    private final StoredClocks clocks;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractRoom() {
        this(null, null, null, null, null);
    }

    @Inject
    ContractRoom(Tenants tenants, ContractShelf shelf, Compliance compliance, StoredClocks clocks, Clock clock) {
        this.tenants = tenants;
        this.shelf = shelf;
        this.compliance = compliance;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The client with this key, or {@link org.manydesk.problem.Unknown}. */
    public ClientName client(String key) {
        return ClientName.of(tenants.get(key));
    }

    /**
     * A contract in a month; empty while the client has none.
     *
     * @param number of the contract; empty for the one that matters most
     * @param period empty for the present month
     */
    public Optional<RoomSheet> visit(String key, Optional<String> number, Optional<YearMonth> period) {
        var contracts = shelf.of(key);
        return number.or(() -> contracts.stream().findFirst().map(ContractStanding::number))
                .map(wanted -> sheet(key, wanted, period, contracts));
    }

    private RoomSheet sheet(String key, String number, Optional<YearMonth> period, List<ContractStanding> contracts) {
        var tenant = tenants.get(key);
        var contract = shelf.read(key, number);
        var terms = Terms.of(contract);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, terms.calendar().zone());
        return new RoomSheet(
                ClientName.of(tenant),
                contracts,
                contract,
                terms,
                compliance.report(tenant.id(), number, period.orElse(YearMonth.from(today))),
                open(tenant.id(), now),
                now);
    }

    private List<OpenClockLine> open(TenantId tenant, Instant now) {
        return clocks.open(tenant, MOST_CLOCKS).stream()
                .map(open -> line(open, now))
                .toList();
    }

    private static OpenClockLine line(OpenClock open, Instant now) {
        return new OpenClockLine(
                open.ticket(),
                open.ref(),
                open.subject(),
                open.metric(),
                open.priority(),
                open.due(),
                open.stored().at(now));
    }
}
