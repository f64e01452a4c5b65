package org.manydesk.contract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * The end of a contract by notice, as it travels.
 *
 * @param until first day without the contract, in its zone
 * @param reason for people, 1 to 500 characters
 */
public record TerminationForm(@Nullable String until, @Nullable String reason) {
    Optional<Termination> read(Faults faults) {
        var end = faults.required("/until", until, ContractForm::day, "a date such as 2027-01-01");
        var why = faults.required("/reason", reason, TerminationForm::sentence, "1 to 500 characters");
        return end.flatMap(day -> why.map(text -> new Termination(day, text)));
    }

    static String sentence(String text) {
        if (text.isBlank() || text.length() > 500) throw new IllegalArgumentException(text);
        return text.strip();
    }
}
