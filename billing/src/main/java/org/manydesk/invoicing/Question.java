package org.manydesk.invoicing;

import java.time.Instant;
import java.util.Optional;

/**
 * A client's question on a line, to be read.
 *
 * @param answerDue until when it is to be answered; not known of old ones
 * @param note what was answered; empty while it is open
 */
public record Question(
        long id,
        int line,
        LineQuery.Status status,
        String reason,
        String askedBy,
        Instant askedAt,
        Optional<Instant> answerDue,
        String note,
        Optional<String> answeredBy) {
    static Question of(LineQuery query) {
        return new Question(
                query.key(),
                query.line(),
                query.status(),
                query.reason(),
                query.askedBy(),
                query.askedAt(),
                query.answerDue(),
                query.note(),
                query.answeredBy());
    }

    public boolean isOpen() {
        return status == LineQuery.Status.OPEN;
    }
}
