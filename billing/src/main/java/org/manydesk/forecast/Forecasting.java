package org.manydesk.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.forecast.Forecast.Level;
import org.manydesk.invoicing.MonthsAsIf;
import org.manydesk.money.Money;
import org.manydesk.rating.TicketMix;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenants;

/** Says what the running month of a contract will have come to. */
@ApplicationScoped
@Transactional
public class Forecasting {
    private static final int MONTHS_BEFORE = 3;

    /** So many working days of the month itself are enough to go by. */
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(5);

    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final MonthsAsIf months;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Forecasting() {
        this(null, null, null, null, null);
    }

    @Inject
    Forecasting(Tenants tenants, Contracts contracts, ContractVersions versions, MonthsAsIf months, Clock clock) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
        this.months = months;
        this.clock = clock;
    }

    /** The forecast of one of several contracts. */
    public record Foreseen(ClientName client, String contract, Forecast forecast) {}

    /** Of every contract within reach that is active and in force this month, by client. */
    public List<Foreseen> all() {
        return tenants.all().stream()
                .flatMap(tenant -> contracts.all(tenant.id()).stream()
                        .flatMap(contract -> of(contract)
                                .map(forecast -> new Foreseen(ClientName.of(tenant), contract.number(), forecast))
                                .stream()))
                .toList();
    }

    /**
     * Of one contract; empty when it is not active, or not in force this month.
     *
     * @param client its key
     */
    public Optional<Forecast> of(String client, String number) {
        return of(contracts.get(tenants.get(client).id(), number));
    }

    private Optional<Forecast> of(Contract contract) {
        if (!contract.isActive()) return Optional.empty();
        var now = clock.instant();
        var zone = versions.of(contract).holding(now).zone();
        var period = YearMonth.from(now.atZone(zone));
        return months.had(contract, period).map(had -> told(contract, period, projection(contract, period, had, now)));
    }

    private Projection projection(Contract contract, YearMonth period, MonthsAsIf.Had had, Instant now) {
        var days = WorkingDays.of(had.calendar(), had.from(), had.to(), now);
        var own = Optional.of(new Pace(period, had.tickets(), days.over()))
                .filter(pace -> pace.days().compareTo(ENOUGH) >= 0);
        return new Projection(had.tickets(), days, before(contract, period, now), own);
    }

    private List<Pace> before(Contract contract, YearMonth period, Instant now) {
        return Stream.iterate(period.minusMonths(MONTHS_BEFORE), month -> month.plusMonths(1))
                .limit(MONTHS_BEFORE)
                .flatMap(month -> months.had(contract, month).map(had -> pace(month, had, now)).stream())
                .filter(pace -> pace.days().signum() > 0)
                .toList();
    }

    private static Pace pace(YearMonth month, MonthsAsIf.Had had, Instant now) {
        return new Pace(
                month,
                had.tickets(),
                WorkingDays.of(had.calendar(), had.from(), had.to(), now).over());
    }

    private Forecast told(Contract contract, YearMonth period, Projection projection) {
        var mixes = new ArrayList<TicketMix>(List.of(projection.measured()));
        projection.expected().ifPresent(mixes::add);
        projection.lowest().ifPresent(mixes::add);
        projection.highest().ifPresent(mixes::add);
        var charged = months.charged(contract, period, mixes);
        return new Forecast(
                period,
                clock.instant(),
                projection.days().over().toPlainString(),
                projection.days().all(),
                projection.before().stream().map(Pace::period).toList(),
                level(mixes, charged, 0).orElseThrow(),
                level(mixes, charged, 1).orElse(null),
                level(mixes, charged, 2).orElse(null),
                level(mixes, charged, 3).orElse(null),
                Method.told(projection));
    }

    private static Optional<Level> level(List<TicketMix> mixes, Optional<List<Money>> charged, int place) {
        if (place >= mixes.size()) return Optional.empty();
        @Nullable Money net = charged.map(all -> all.get(place)).orElse(null);
        return Optional.of(new Level(mixes.get(place).size(), net));
    }
}
