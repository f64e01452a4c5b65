package org.manydesk.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.TenantId;

/**
 * Where a contract stands, in short.
 *
 * @param from its first day
 * @param until first day after it, as far as is agreed by now; empty for no end
 * @param noticeBy last day on which notice can be given before it goes on; empty where there is none
 */
public record ContractStanding(
        TenantId tenant,
        String number,
        ContractState state,
        ContractModel model,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> noticeBy) {
    /** Notice that is due within so many days is to be decided on. */
    private static final int SOON_DAYS = 60;

    private static final List<ContractState> BY_WEIGHT = List.of(
            ContractState.ACTIVE,
            ContractState.DRAFT,
            ContractState.SUSPENDED,
            ContractState.EXPIRED,
            ContractState.TERMINATED);

    /** The one in force first, then drafts, then what is over; of equals the latest. */
    public static final Comparator<ContractStanding> WHAT_MATTERS_FIRST = Comparator.comparing(
                    (ContractStanding contract) -> BY_WEIGHT.indexOf(contract.state()))
            .thenComparing(ContractStanding::from, Comparator.reverseOrder());

    /** Whether the last day for notice is near, or over and the contract still on. */
    public boolean isToBeDecided(LocalDate today) {
        return noticeBy.filter(day -> !day.isAfter(today.plusDays(SOON_DAYS))).isPresent()
                && until.filter(today::isBefore).isPresent();
    }

    /** Whether notice can be given on a day: the last day for it is not over. */
    boolean takesNotice(LocalDate today) {
        return noticeBy.filter(day -> !day.isBefore(today)).isPresent();
    }

    static ContractStanding of(Contract contract, Succession succession, Instant now) {
        var holding = succession.holding(now);
        return new ContractStanding(
                contract.tenant(),
                contract.number(),
                contract.state(succession, now),
                holding.model(),
                succession.first().effectiveFrom(),
                succession.last().effectiveUntil(),
                contract.noticeBy(succession));
    }
}
