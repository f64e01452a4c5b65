package org.manydesk.maturity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.ContractModel;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.rating.RateCardJson;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.KindCount;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.TicketType;

/** Which processes a client has, in the order in which one switches them on, and what the next one would take. */
@ApplicationScoped
@Transactional
public class Maturity {
    /** How many whole months of tickets are looked at, beside the present one. */
    public static final int MONTHS = 3;

    private static final List<TicketType> PATH = List.of(
            TicketType.INCIDENT,
            TicketType.QUESTION,
            TicketType.SERVICE_REQUEST,
            TicketType.PROBLEM,
            TicketType.CHANGE);

    private final Tenants tenants;
    private final ContractVersions versions;
    private final TicketTimelines timelines;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Maturity() {
        this(null, null, null, null);
    }

    @Inject
    Maturity(Tenants tenants, ContractVersions versions, TicketTimelines timelines, Clock clock) {
        this.tenants = tenants;
        this.versions = versions;
        this.timelines = timelines;
        this.clock = clock;
    }

    /** All processes of the client with this key; none is on where no contract is in force. */
    public List<ProcessSheet> of(String key) {
        var agreed = versions.inForce(tenants.get(key).id(), clock.instant());
        var signs = new Signs(agreed.map(this::lately).orElse(List.of()));
        return PATH.stream()
                .map(process -> new ProcessSheet(
                        process,
                        isOn(agreed, process),
                        signs.count(process),
                        needs(agreed, process),
                        signs.of(process)))
                .toList();
    }

    private List<KindCount> lately(ContractVersion agreed) {
        var zone = agreed.calendar().zone();
        var first = YearMonth.from(LocalDate.ofInstant(clock.instant(), zone)).minusMonths(MONTHS);
        return timelines.kindsSince(
                agreed.tenant(), first.atDay(1).atStartOfDay(zone).toInstant());
    }

    private static boolean isOn(Optional<ContractVersion> agreed, TicketType process) {
        return agreed.filter(version -> version.model().types().contains(process))
                .isPresent();
    }

    private static List<Need> needs(Optional<ContractVersion> agreed, TicketType process) {
        var promises = new Need(
                Need.Kind.PROMISES,
                agreed.filter(version -> isPromised(version, process)).isPresent());
        var price = new Need(
                Need.Kind.PRICE,
                agreed.filter(version -> isPriced(version, process)).isPresent());
        return ContractModel.HELP_DESK.types().contains(process)
                ? List.of(promises, price)
                : List.of(new Need(Need.Kind.SERVICE_DESK, isOn(agreed, process)), promises, price);
    }

    private static boolean isPromised(ContractVersion version, TicketType process) {
        return version.policy().targets().stream()
                .anyMatch(target -> target.type().map(process::equals).orElse(true));
    }

    private static boolean isPriced(ContractVersion version, TicketType process) {
        return RateCardJson.stored(version.rateCard()).hasPriceFor(process);
    }
}
