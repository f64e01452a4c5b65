package org.manydesk.invoicing.rest;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.invoicing.LineQuery;

/** A client's question on a line, as it travels. */
public record QueryJson(
        String id,
        int line,
        LineQuery.Status status,
        String reason,
        String askedBy,
        Instant askedAt,
        String note,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt) {

    static QueryJson of(LineQuery query) {
        return new QueryJson(
                Long.toString(query.key()),
                query.line(),
                query.status(),
                query.reason(),
                query.askedBy(),
                query.askedAt(),
                query.note(),
                query.answeredBy(),
                query.answeredAt());
    }
}
