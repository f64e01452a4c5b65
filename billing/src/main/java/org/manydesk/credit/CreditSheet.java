package org.manydesk.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.availability.FrozenAvailability;
import org.manydesk.compliance.FrozenVerdict;
import org.manydesk.money.Money;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * A service credit, to be read.
 *
 * @param tenant the client's key
 * @param contract its number
 * @param base the charges that the percentage is of, net; fixed when the month was closed
 * @param percent of the base, before caps of money
 * @param choice the rules that the client may pick from; while it is a draft
 * @param dueFrom the month after whose closing an invoice takes it
 * @param application how the client gets it
 * @param invoice the number of the invoice that took it, once that is issued
 * @param creditNote the number of the credit note that gave it back
 * @param services the frozen availability that it cites; left out in lists, and where there is none
 * @param evidence the frozen verdicts that it cites; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CreditSheet(
        String id,
        String tenant,
        String contract,
        YearMonth period,
        CreditState state,
        Application application,
        Money base,
        String percent,
        List<CreditPart> parts,
        List<String> choice,
        List<String> picked,
        Money amount,
        YearMonth dueFrom,
        Optional<YearMonth> expiresAfter,
        Instant draftedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String note,
        Optional<String> invoice,
        Optional<String> creditNote,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Uptime> services,
        Optional<List<Evidence>> evidence) {

    /**
     * How available a service was, as it is written in the closed month.
     *
     * @param verdict the id of the frozen row
     * @param target in percent
     * @param agreed agreed service time
     * @param down downtime, weighed by its degree
     */
    public record Uptime(String verdict, String service, String name, String target, Duration agreed, Duration down) {
        static Uptime of(FrozenAvailability row) {
            return new Uptime(
                    Long.toString(row.key()), row.service(), row.name(), row.target(), row.agreed(), row.down());
        }
    }

    /**
     * A clock that was breached, as it is written in its closed month.
     *
     * @param verdict the id of the frozen verdict
     * @param breachesAfter the last instant without a breach
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Evidence(
            String verdict,
            String ticket,
            String subject,
            Metric metric,
            Priority priority,
            Duration target,
            Instant startedAt,
            Optional<Instant> breachesAfter,
            Optional<Instant> stoppedAt) {
        static Evidence of(FrozenVerdict verdict) {
            return new Evidence(
                    Long.toString(verdict.key()),
                    verdict.ref(),
                    verdict.subject(),
                    verdict.metric(),
                    verdict.priority(),
                    verdict.target(),
                    verdict.startedAt(),
                    verdict.breachesAfter(),
                    verdict.stoppedAt());
        }
    }
}
