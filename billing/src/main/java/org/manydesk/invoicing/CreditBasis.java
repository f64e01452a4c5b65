package org.manydesk.invoicing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * Why a line gives something back: the rules that were broken, and what they were judged by, as it was frozen with the
 * closed month.
 *
 * @param period the month that it is given for
 * @param agreed the schedule of the contract's version that the month was judged by, with every rule as it stands there
 * @param base the charges that the percentage is of, net
 * @param percent of the base, before caps of money
 * @param amount all that is given; where the charges are taxed in several ways, the line has a share of it
 * @param missed the clocks that were breached
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CreditBasis(
        YearMonth period,
        JsonNode agreed,
        Money base,
        String percent,
        Money amount,
        List<Rule> rules,
        List<Uptime> services,
        List<Missed> missed) {
    public CreditBasis {
        rules = List.copyOf(rules);
        services = List.copyOf(services);
        missed = List.copyOf(missed);
    }

    /**
     * What a rule came to.
     *
     * @param metric of the clocks that it counts, or {@code AVAILABILITY}
     * @param service the key of the service whose availability it is; empty for clocks
     * @param kept clocks, or hundredths of seconds of a service
     * @param judged of so many
     * @param achieved in percent
     * @param percent of the base
     * @param isTaken whether it is credited; of an exclusive group one rule is
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Rule(
            String name,
            String metric,
            Optional<Priority> priority,
            Optional<String> service,
            long kept,
            long judged,
            String achieved,
            String percent,
            int points,
            boolean isTaken) {}

    /** How available a service was; the target is in percent. */
    public record Uptime(String service, String name, String target, Duration agreed, Duration down) {}

    /**
     * A clock that was breached.
     *
     * @param breachesAfter the last instant without a breach
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Missed(
            String ticket,
            String subject,
            Metric metric,
            Priority priority,
            Duration target,
            Instant startedAt,
            Optional<Instant> breachesAfter,
            Optional<Instant> stoppedAt) {}
}
