package org.manydesk.document;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.rating.UnitPlace;

/**
 * Every ticket behind every line of an invoice, and those of its month that it left out.
 *
 * @param zone of the contract, for days and times
 * @param parts one for each line, in their order
 * @param leftOut as they were when it was drawn up
 */
public record Annex(InvoiceDocument invoice, ZoneId zone, List<Part> parts, List<LeftOut> leftOut) {
    /** On paper; there is no bound as CSV. */
    public static final int MOST_PRINTED = 5_000;

    /** In front of the reason of a ticket that an earlier invoice charged and the line takes back. */
    public static final String TAKEN_BACK = "TAKEN_BACK ";

    /** The reason of a ticket that was taken back, and that the line charges again. */
    public static final String CHARGED_AGAIN = "CHARGED_AGAIN";

    public Annex {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /** How many rows stand behind its lines. */
    public int size() {
        return parts.stream().mapToInt(Part::size).sum();
    }

    /** Whether so many rows are printed. Those that were left out are no reason against it: {@link #printsLeftOut}. */
    public boolean isPrinted() {
        return size() <= MOST_PRINTED;
    }

    /** Whether those that were left out are printed one by one; else paper says how many they are. */
    boolean printsLeftOut() {
        return leftOut.size() <= MOST_PRINTED;
    }

    /**
     * A ticket that did not count.
     *
     * @param decided when it would have begun to count
     * @param reason why it does not, by its name
     */
    public record LeftOut(String ref, String subject, Instant decided, String reason) {}

    /**
     * A line with its tickets; a line that is charged neither by ticket nor by the hour has none.
     *
     * @param given why the line gives something back, where it does
     */
    public record Part(int line, String name, Money net, List<Ticket> tickets, Optional<Given> given) {
        public Part {
            tickets = List.copyOf(tickets);
        }

        /** A line that charges something. */
        public Part(int line, String name, Money net, List<Ticket> tickets) {
            this(line, name, net, tickets, Optional.empty());
        }

        private int size() {
            return tickets.size()
                    + given.map(why -> why.rules().size() + why.missed().size()).orElse(0);
        }
    }

    /** Why a line gives something back: the rules, and the promises that were not kept. */
    public record Given(List<Rule> rules, List<Missed> missed) {
        public Given {
            rules = List.copyOf(rules);
            missed = List.copyOf(missed);
        }
    }

    /**
     * What a rule came to.
     *
     * @param achieved in percent
     * @param worth in percent of the base, or as points
     * @param unit which of the two, by its name
     * @param isTaken whether it is credited; of an exclusive group one rule is
     */
    public record Rule(String name, String achieved, String worth, Unit unit, boolean isTaken) {}

    /** What a rule's worth is told in. */
    public enum Unit {
        PERCENT,
        POINTS
    }

    /** A clock that was breached; metric and priority by their names. */
    public record Missed(String ref, String subject, Instant started, String metric, String priority) {}

    /**
     * A ticket behind a line.
     *
     * @param number among the line's tickets of the month, from 1
     * @param decided when it began to count
     * @param reason why it counts, by its name
     * @param place where in the price list it fell
     * @param work what the line charges of the time that was worked on it; below zero where it gives back
     * @param promises what closed months say of each
     */
    public record Ticket(
            int number,
            String ref,
            String subject,
            Instant decided,
            String reason,
            Optional<UnitPlace> place,
            Optional<Duration> work,
            List<Promise> promises) {
        public Ticket {
            promises = List.copyOf(promises);
        }

        /** A ticket of which no closed month says anything. */
        public Ticket(
                int number,
                String ref,
                String subject,
                Instant decided,
                String reason,
                Optional<UnitPlace> place,
                Optional<Duration> work) {
            this(number, ref, subject, decided, reason, place, work, List.of());
        }
    }

    /**
     * What became of a promise on a ticket.
     *
     * @param metric by its name
     * @param outcome by its name
     * @param isLeftOut whether it does not count
     * @param credit that rests on it, where it was not kept
     */
    public record Promise(String metric, String outcome, boolean isLeftOut, Optional<Credited> credit) {}

    /**
     * A service credit.
     *
     * @param amount all that is given for the month, net
     * @param state where it stands, by its name
     */
    public record Credited(YearMonth month, Money amount, String state) {}
}
