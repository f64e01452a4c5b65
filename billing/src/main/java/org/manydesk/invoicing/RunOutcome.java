package org.manydesk.invoicing;

/** What became of a contract's month in a run. */
public enum RunOutcome {
    /** Nobody looked at it yet. */
    WAITING,
    /** This run drafted its invoice. */
    DRAFTED,
    /** There was an invoice already; it stays as it is. */
    ALREADY_INVOICED,
    /** The contract says nothing on prices. */
    NOTHING_TO_BILL,
    /** It is parked, with the reason; a later run tries again. */
    FAILED
}
