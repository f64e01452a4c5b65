package org.manydesk.rating;

/** What is counted for a line. */
public enum Charge {
    /** Each ticket that the contract's policy counts and the line asks for. */
    PER_TICKET,
    /** The month, as for a retainer; one that the contract covers in part, by days. */
    PER_MONTH,
    /** Each seat of an agent, as many as were agreed; a month that the contract covers in part, by days. */
    PER_SEAT;

    boolean isPerTicket() {
        return this == PER_TICKET;
    }
}
