package org.manydesk.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it travels: what it says, and where it stands.
 *
 * @param until first day after it; null for no end
 * @param version counts the versions of the contract, from 1
 */
public record StatedContract(
        String number,
        ContractState state,
        ContractModel model,
        LocalDate from,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate until,
        String currency,
        JsonNode calendar,
        JsonNode sla,
        JsonNode rateCard,
        JsonNode chargeable,
        int version,
        Optional<Instant> activatedAt) {
    /** The contract in its latest version, at an instant. */
    public static StatedContract of(Contract contract, ContractVersion latest, Instant now) {
        return new StatedContract(
                contract.number(),
                contract.state(latest, now),
                latest.model(),
                latest.effectiveFrom(),
                latest.effectiveUntil().orElse(null),
                latest.currency().getCurrencyCode(),
                latest.calendarJson(),
                latest.slaJson(),
                latest.rateCard(),
                latest.chargeable(),
                latest.number(),
                latest.activatedAt());
    }
}
