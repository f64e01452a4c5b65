package org.manydesk.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.manydesk.timeline.TicketStatus;

/** What a real incident went through, reckoned without the product: by subtracting instants, months in UTC. */
record LoggedIncident(List<Step> steps) {
    /** The incident was in this state from then on. */
    record Step(Instant at, TicketStatus to) {}

    static LoggedIncident of(Map<String, Object> incident) {
        var steps = new ArrayList<Step>();
        for (var event : (List<?>) Objects.requireNonNull(incident.get("timeline"))) {
            var fields = (Map<?, ?>) event;
            var to = fields.get("to") instanceof TicketStatus status ? status : TicketStatus.NEW;
            steps.add(new Step(Instant.parse((String) Objects.requireNonNull(fields.get("at"))), to));
        }
        return new LoggedIncident(steps);
    }

    boolean wasReopened() {
        return steps.stream()
                .skip(1)
                .anyMatch(step -> !step.to().isDone() && before(step).to().isDone());
    }

    /** The months in which it became resolved, the first one first. */
    List<YearMonth> resolved() {
        return steps.stream()
                .filter(step -> step.to() == TicketStatus.RESOLVED)
                .map(step -> month(step.at()))
                .distinct()
                .toList();
    }

    /** The month in which more than this had been worked on it; empty when it never came so far. */
    Optional<YearMonth> ranOut(Duration target) {
        var left = target;
        for (int number = 0; number < steps.size(); number++) {
            if (steps.get(number).to().isDone()) continue;
            var from = steps.get(number).at();
            if (number + 1 == steps.size()) return Optional.of(month(from.plus(left)));
            var worked = Duration.between(from, steps.get(number + 1).at());
            if (worked.compareTo(left) > 0) return Optional.of(month(from.plus(left)));
            left = left.minus(worked);
        }
        return Optional.empty();
    }

    /** The month in which work ended for good. */
    YearMonth done() {
        var last = steps.getLast();
        while (steps.indexOf(last) > 0 && before(last).to().isDone()) last = before(last);
        return month(last.at());
    }

    private Step before(Step step) {
        return steps.get(steps.indexOf(step) - 1);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
