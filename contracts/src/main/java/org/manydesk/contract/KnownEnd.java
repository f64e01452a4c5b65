package org.manydesk.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * The end of a contract as whoever renews it knows it: so a second click, or a second person, does not renew it again.
 *
 * @param until first day without the contract, in its zone; whatever it is when absent
 */
public record KnownEnd(@Nullable String until) {
    /** Whatever the end is. */
    public static final KnownEnd ANY = new KnownEnd(null);

    /** As it is known, to the day. */
    public static KnownEnd of(LocalDate until) {
        return new KnownEnd(until.toString());
    }

    Optional<LocalDate> read() {
        var faults = new Faults();
        var day = faults.optional("/until", until, ContractForm::day, "a date such as 2027-01-01");
        faults.refuse();
        return day;
    }
}
