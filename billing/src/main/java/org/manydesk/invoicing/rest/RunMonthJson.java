package org.manydesk.invoicing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.RunMonth;
import org.manydesk.invoicing.RunOutcome;

/**
 * What became of a contract's month in a run.
 *
 * @param reason why it is parked and what to do; null for every other outcome
 * @param invoice the invoice that was drafted, or was there already
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunMonthJson(
        String tenant,
        String contract,
        String period,
        RunOutcome outcome,
        @Nullable String reason,
        @Nullable String invoice,
        @Nullable Instant doneAt) {
    static RunMonthJson of(RunMonth month, String tenant) {
        return new RunMonthJson(
                tenant,
                month.contractNumber(),
                month.period().toString(),
                month.outcome(),
                month.reason().isEmpty() ? null : month.reason(),
                month.invoice().map(InvoiceId::toString).orElse(null),
                month.doneAt().orElse(null));
    }
}
