package org.manydesk.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Crossing;

/**
 * A contract, or one version of it, as it travels: what it says, and where it stands.
 *
 * @param state of the contract or of the version
 * @param from first day of the version
 * @param until first day after it; null for no end
 * @param purchaseOrder what the client ordered by; left out where there is none
 * @param version counts the versions of the contract, from 1
 * @param crossing how clocks that ran at its beginning came under it
 * @param draftedBy the name of who drafted the version; left out where it is not known, as is who put it in force
 * @param reason why it amends the version before; left out where that was not said
 * @param suspendedFrom first day, in its zone, of the suspension that it is in or will be in; left out where there is none
 * @param termination the last notice that was given; left out where there was none
 * @param renewal how the contract goes on after its term; left out where nothing was agreed
 * @param noticeBy last day on which notice can be given; left out where there is no renewal, no end, or notice was given
 * @param billedWith the contract whose invoice collects this one's months; left out where there is none within reach
 * @param versions all of them, the draft included; left out where one version is told
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
        JsonNode serviceCredits,
        Optional<PurchaseOrderForm> purchaseOrder,
        int version,
        Crossing crossing,
        Instant draftedAt,
        Optional<String> draftedBy,
        Optional<Instant> activatedAt,
        Optional<String> activatedBy,
        Optional<String> reason,
        Optional<LocalDate> suspendedFrom,
        Optional<Termination> termination,
        Optional<Renewal> renewal,
        Optional<LocalDate> noticeBy,
        Optional<PayerForm> billedWith,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<VersionGlance> versions) {
    /** The contract as it holds at an instant, with a list of its versions. */
    static StatedContract of(Contract contract, Succession succession, Optional<PayerForm> billedWith, Instant now) {
        var holding = succession.holding(now);
        var state = contract.state(succession, now);
        return of(contract, succession, holding, billedWith, new Told(state, VersionGlance.all(succession, now)));
    }

    /** One version of it. */
    static StatedContract of(
            Contract contract,
            Succession succession,
            ContractVersion version,
            Optional<PayerForm> billedWith,
            Instant now) {
        return of(contract, succession, version, billedWith, new Told(succession.state(version, now), List.of()));
    }

    /** Where the contract, or the version, stands, and which versions are told of. */
    private record Told(ContractState state, List<VersionGlance> versions) {}

    /** Leaves out who is warned while clocks run out, and how. The sections are this value's own. */
    public StatedContract withoutEscalation() {
        if (sla instanceof ObjectNode promises) promises.remove(List.of("warnAt", "escalation"));
        return this;
    }

    private static StatedContract of(
            Contract contract,
            Succession succession,
            ContractVersion version,
            Optional<PayerForm> billedWith,
            Told told) {
        return new StatedContract(
                contract.number(),
                told.state(),
                version.model(),
                version.effectiveFrom(),
                version.effectiveUntil().orElse(null),
                version.currency().getCurrencyCode(),
                version.calendarJson(),
                version.slaJson(),
                version.rateCard(),
                version.chargeable(),
                version.serviceCredits(),
                version.purchaseOrder().map(PurchaseOrder::form),
                version.number(),
                version.crossing(),
                version.draftedAt(),
                version.draftedBy(),
                version.activatedAt(),
                version.activatedBy(),
                version.reason(),
                succession.suspendedFrom(),
                contract.termination(),
                contract.renewal(),
                contract.noticeBy(succession),
                billedWith,
                told.versions());
    }
}
