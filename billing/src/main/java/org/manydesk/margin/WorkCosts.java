package org.manydesk.margin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.contract.ContractVersion;
import org.manydesk.effort.Efforts;
import org.manydesk.effort.Worked;
import org.manydesk.money.Money;
import org.manydesk.people.People;
import org.manydesk.people.PersonSheet;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/** Recorded work with what an hour of it costs. */
@ApplicationScoped
class WorkCosts {
    private final Efforts efforts;
    private final People people;
    private final CostKeeping costs;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WorkCosts() {
        this(null, null, null);
    }

    @Inject
    WorkCosts(Efforts efforts, People people, CostKeeping costs) {
        this.efforts = efforts;
        this.people = people;
        this.costs = costs;
    }

    /** Of a contract's month, in the currency of its version. */
    List<CostedWork> of(ContractVersion version, YearMonth month) {
        var work = efforts.of(version, month).work();
        var rates = costs.rates();
        var ids = work.stream().map(one -> one.person().value()).collect(Collectors.toSet());
        var known = people.all(ids).stream().collect(Collectors.toMap(UserAccount::id, PersonSheet::of));
        return work.stream()
                .map(one ->
                        new CostedWork(one.ticket(), one.spent().time(), hourly(version, rates, who(known, one), one)))
                .toList();
    }

    /** As whom the rates know who worked: by their present address and role. */
    private static PersonSheet who(Map<UserId, PersonSheet> known, Worked one) {
        return known.getOrDefault(one.person(), new PersonSheet(one.email(), one.email(), Role.AGENT));
    }

    private static Optional<Money> hourly(ContractVersion version, CostRates rates, PersonSheet who, Worked one) {
        var on = LocalDate.ofInstant(one.spent().at(), ZoneOffset.UTC);
        return rates.hourly(who.email(), who.role(), on, version.currency());
    }
}
