package org.manydesk.document;

/** What the quantity of a line counts, as e-invoices say it (BT-130, UN/ECE Recommendation 20). */
public enum UnitOfMeasure {
    /** Tickets, seats, months: whatever is counted one by one. */
    PIECE("C62"),
    /** Hours of work. */
    HOUR("HUR");

    private final String code;

    UnitOfMeasure(String code) {
        this.code = code;
    }

    /** Its code in Recommendation 20. */
    public String code() {
        return code;
    }
}
