package org.manydesk.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.effort.Spent;
import org.manydesk.effort.TimeEntry;
import org.manydesk.problem.InvalidInput;
import org.manydesk.ticket.Stint;

/**
 * Work on a ticket.
 *
 * @param workedAt when it began; left out, it ends now
 * @param duration whole minutes, from {@code PT1M} to {@code PT24H}
 * @param billable whether the client is to pay for it; left out, yes
 * @param note what was done; the client reads it once it is billed
 * @param person the e-mail or the id of who worked; left out, the caller
 */
record TimeEntryForm(
        @Nullable Instant workedAt,
        @NotBlank @Size(max = 30) String duration,
        @Nullable Boolean billable,
        @Nullable @Size(max = Spent.LONGEST_NOTE) String note,
        @Nullable @Size(max = 254) String person) {
    /** What may be corrected: whose work it is stays. */
    static final Set<String> CHANGEABLE = Set.of("workedAt", "duration", "billable", "note");

    static TimeEntryForm of(TimeEntry entry) {
        var spent = entry.spent();
        return new TimeEntryForm(spent.at(), spent.time().toString(), spent.billable(), spent.note(), entry.email());
    }

    Stint stint() {
        return new Stint(Optional.ofNullable(workedAt), time(), billable == null || billable, note == null ? "" : note);
    }

    private Duration time() {
        try {
            return Duration.parse(duration);
        } catch (DateTimeParseException notOne) {
            throw new InvalidInput("/duration", "Must be a duration of whole minutes, such as PT1H30M.");
        }
    }

    Optional<String> whose() {
        return Optional.ofNullable(person).map(String::strip).filter(name -> !name.isEmpty());
    }
}
