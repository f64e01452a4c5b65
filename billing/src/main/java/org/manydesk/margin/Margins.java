package org.manydesk.margin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenants;
import org.manydesk.usage.TicketCount;

/** Says what contracts leave. */
@ApplicationScoped
@Transactional
public class Margins {
    private static final int MONTHS_BEFORE = 3;

    private final Tenants tenants;
    private final Contracts contracts;
    private final MarginGrounds grounds;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Margins() {
        this(null, null, null);
    }

    @Inject
    Margins(Tenants tenants, Contracts contracts, MarginGrounds grounds) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.grounds = grounds;
    }

    /** The margin of one of several contracts. */
    public record OfContract(ClientName client, String contract, Margin margin) {}

    /** Of all contracts within reach that cover the month, by client. */
    public List<OfContract> all(YearMonth period) {
        return tenants.all().stream()
                .flatMap(tenant -> contracts.all(tenant.id()).stream()
                        .filter(contract -> grounds.isCovered(contract, period))
                        .map(contract ->
                                new OfContract(ClientName.of(tenant), contract.number(), of(contract, period))))
                .toList();
    }

    /** @param client its key */
    public Margin of(String client, String number, YearMonth period) {
        return of(contracts.get(tenants.get(client).id(), number), period);
    }

    private Margin of(Contract contract, YearMonth period) {
        var work = each(period, month -> grounds.work(contract, month));
        var counted = each(period, month -> grounds.counted(contract, month));
        var handling = new Handling(
                grounds.currency(contract, period),
                work.getFirst(),
                work.stream().flatMap(List::stream).toList(),
                counted.getFirst().stream().map(TicketCount::ticket).collect(Collectors.toSet()));
        var recent = counted.stream().flatMap(List::stream).toList();
        return Sheet.of(period, handling, grounds.revenue(contract, period), new Causes(recent));
    }

    /** What there is of the month, first, and of those before that it is set by. */
    private static <T> List<List<T>> each(YearMonth period, Function<YearMonth, List<T>> of) {
        return IntStream.rangeClosed(0, MONTHS_BEFORE)
                .mapToObj(period::minusMonths)
                .map(of)
                .toList();
    }
}
