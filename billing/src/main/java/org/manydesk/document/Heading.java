package org.manydesk.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What identifies a document.
 *
 * @param number    BT-1; empty for a draft, which has none yet
 * @param issued    BT-2; of a draft, the day it was drawn up
 * @param period    BG-14
 * @param reference BT-12, the contract; also what the buyer finds the invoice by (BT-10)
 * @param order     BT-13, the buyer's purchase order; empty where there is none
 * @param notes     BT-22
 */
public record Heading(
        Kind kind,
        Optional<String> number,
        LocalDate issued,
        Period period,
        String reference,
        Optional<String> order,
        List<String> notes) {

    public Heading {
        notes = List.copyOf(notes);
    }

    public boolean isDraft() {
        return number.isEmpty();
    }

    /** What the document is for. */
    public sealed interface Kind {
        /** UNTDID 1001, BT-3. */
        String code();
    }

    /** A commercial invoice. */
    public record Invoice() implements Kind {
        @Override
        public String code() {
            return "380";
        }
    }

    /** What a member of a group owes for a month; another client's invoice charges it, so there is no e-invoice of it. */
    public record Statement() implements Kind {
        @Override
        public String code() {
            return "325"; // a pro-forma invoice: it asks nobody for money
        }
    }

    /**
     * A credit note; its amounts are positive.
     *
     * @param invoice the number of the invoice that it corrects (BT-25)
     * @param issued  when that one was issued (BT-26)
     */
    public record CreditNote(String invoice, LocalDate issued) implements Kind {
        @Override
        public String code() {
            return "381";
        }
    }

    /** A span of days, both included (BT-73, BT-74). */
    public record Period(LocalDate first, LocalDate last) {
        public Period {
            if (last.isBefore(first)) throw new IllegalArgumentException("%s is before %s".formatted(last, first));
        }
    }
}
