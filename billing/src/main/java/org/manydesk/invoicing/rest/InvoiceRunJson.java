package org.manydesk.invoicing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.RunOutcome;
import org.manydesk.invoicing.RunSheet;

/**
 * A run over many contracts, as far as they are within reach.
 *
 * @param period the month that is run; null where all missed months are
 * @param state RUNNING until every contract was looked at
 * @param months how many months of contracts are in it; the sum of the others
 * @param failed those that are parked, each with its reason
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InvoiceRunJson(
        String id,
        @Nullable String period,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int months,
        int waiting,
        int drafted,
        int alreadyInvoiced,
        int nothingToBill,
        int failed) {

    /** Whether anything is left to do. */
    public enum State {
        RUNNING,
        DONE
    }

    static InvoiceRunJson of(RunSheet run) {
        return new InvoiceRunJson(
                run.id().toString(),
                run.period().map(YearMonth::toString).orElse(null),
                run.isFinished() ? State.DONE : State.RUNNING,
                run.startedBy(),
                run.startedAt(),
                run.finishedAt().orElse(null),
                run.months(),
                run.count(RunOutcome.WAITING),
                run.count(RunOutcome.DRAFTED),
                run.count(RunOutcome.ALREADY_INVOICED),
                run.count(RunOutcome.NOTHING_TO_BILL),
                run.count(RunOutcome.FAILED));
    }
}
