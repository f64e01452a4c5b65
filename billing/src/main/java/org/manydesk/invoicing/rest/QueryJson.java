package org.manydesk.invoicing.rest;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.invoicing.LineQuery;

/**
 * A client's question on a line, as it travels.
 *
 * @param answerDue until when it is to be answered; absent for those that were asked before there were such clocks
 */
public record QueryJson(
        String id,
        String invoice,
        int line,
        LineQuery.Status status,
        String reason,
        String askedBy,
        Instant askedAt,
        Optional<Instant> answerDue,
        String note,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt) {

    static QueryJson of(LineQuery query) {
        return new QueryJson(
                Long.toString(query.key()),
                query.invoice().toString(),
                query.line(),
                query.status(),
                query.reason(),
                query.askedBy(),
                query.askedAt(),
                query.answerDue(),
                query.note(),
                query.answeredBy(),
                query.answeredAt());
    }
}
