package org.manydesk.offboarding;

import java.time.LocalDate;

/**
 * A document of a client that the law has kept when the client is erased.
 *
 * @param number of the document; of what it belongs to where it has none of its own
 * @param date the day on it
 * @param keptUntil the last day on which it must be there
 * @param basis the law that says so; empty where the law of its country is not known here
 */
public record KeptDocument(Kind kind, String number, LocalDate date, LocalDate keptUntil, String basis) {
    /** What it is. */
    public enum Kind {
        INVOICE,
        /** What one contract adds to an invoice that is issued to another. */
        STATEMENT,
        CREDIT_NOTE,
        /** Named after the invoice that it was for. */
        PAYMENT
    }

    /** Of a document that was drawn up under the law of a country (ISO 3166-1 alpha-2). */
    public static KeptDocument of(Kind kind, String number, LocalDate date, String country) {
        var law = RetentionLaw.of(country);
        return new KeptDocument(kind, number, date, law.keptUntil(date), law.basis());
    }
}
