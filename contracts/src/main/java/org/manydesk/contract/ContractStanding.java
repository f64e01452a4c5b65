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
 * @param from first day of its latest version
 * @param until first day after it; empty for no end
 */
public record ContractStanding(
        TenantId tenant,
        String number,
        ContractState state,
        ContractModel model,
        LocalDate from,
        Optional<LocalDate> until) {
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

    static ContractStanding of(Contract contract, ContractVersion latest, Instant now) {
        return new ContractStanding(
                contract.tenant(),
                contract.number(),
                contract.state(latest, now),
                latest.model(),
                latest.effectiveFrom(),
                latest.effectiveUntil());
    }
}
