package org.manydesk.document;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.rating.UnitPlace;

/**
 * Every ticket behind every line of an invoice.
 *
 * @param zone of the contract, for days and times
 * @param parts one for each line, in their order
 */
public record Annex(InvoiceDocument invoice, ZoneId zone, List<Part> parts) {
    public Annex {
        parts = List.copyOf(parts);
    }

    /** How many rows it has. */
    public int size() {
        return parts.stream().mapToInt(part -> part.tickets().size()).sum();
    }

    /** A line with its tickets; a line that is charged neither by ticket nor by the hour has none. */
    public record Part(int line, String name, Money net, List<Ticket> tickets) {
        public Part {
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * A ticket behind a line.
     *
     * @param number among the line's tickets of the month, from 1
     * @param decided when it began to count
     * @param reason why it counts, by its name
     * @param place where in the price list it fell
     * @param work what the line charges of the time that was worked on it; below zero where it gives back
     */
    public record Ticket(
            int number,
            String ref,
            String subject,
            Instant decided,
            String reason,
            Optional<UnitPlace> place,
            Optional<Duration> work) {}
}
