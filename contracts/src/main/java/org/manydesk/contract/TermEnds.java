package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Moves the end of contracts, by amendments that change nothing else. */
@ApplicationScoped
class TermEnds {
    private final Amending amending;
    private final Enactment enactment;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TermEnds() {
        this(null, null, null);
    }

    @Inject
    TermEnds(Amending amending, Enactment enactment, Clock clock) {
        this.amending = amending;
        this.enactment = enactment;
        this.clock = clock;
    }

    /**
     * Puts the amendment in force.
     *
     * @param last the contract's last version; it begins two days before the new end at the latest
     * @param until the new first day after the contract
     * @param reason for people
     */
    ContractVersion move(Contract contract, ContractVersion last, LocalDate until, String reason) {
        var form = AmendmentForm.ending(firstDay(last, until), until, reason);
        var draft = amending.draft(contract.tenant(), contract.number(), form);
        var changed = last.effectiveUntil().filter(until::isAfter).orElse(until);
        return enactment.enact(contract, Integer.toString(draft.number()), changed);
    }

    /** Today, if that lies within the term of the version that is amended. */
    private LocalDate firstDay(ContractVersion last, LocalDate until) {
        var today = LocalDate.ofInstant(clock.instant(), last.zone());
        var latest = last.effectiveUntil().filter(until::isAfter).orElse(until.minusDays(1));
        var earliest = last.effectiveFrom().plusDays(1);
        if (today.isBefore(earliest)) return earliest;
        return today.isAfter(latest) ? latest : today;
    }
}
