package org.manydesk.invoicing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.usage.Reason;

/**
 * A ticket that an earlier invoice charged, and that a line takes back, or charges again.
 *
 * @param at when it was decided in its month
 * @param counted whether the line charges it again
 * @param reason why it does not count, or counts again, as it was when the line was drafted
 * @param by who decided so by hand, for staff; absent where nobody did
 * @param chargedOn the id of the invoice that charged it first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChangedCharge(
        String ticket,
        String subject,
        Instant at,
        boolean counted,
        Reason reason,
        String why,
        Optional<String> by,
        String chargedOn) {}
