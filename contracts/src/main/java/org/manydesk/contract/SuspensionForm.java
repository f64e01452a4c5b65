package org.manydesk.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * A suspension as it travels.
 *
 * @param from its first day, in the contract's zone; at once when absent
 */
public record SuspensionForm(@Nullable String from) {
    /** From this very instant on. */
    public static final SuspensionForm AT_ONCE = new SuspensionForm(null);

    Optional<LocalDate> read() {
        var faults = new Faults();
        var day = faults.optional("/from", from, ContractForm::day, "a date such as 2027-01-01");
        faults.refuse();
        return day;
    }
}
