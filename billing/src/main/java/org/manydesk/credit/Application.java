package org.manydesk.credit;

/** How a client gets a service credit. */
public enum Application {
    /** The next invoice that is drafted is lower by it. */
    ALLOWANCE,
    /** A credit note on the invoice of the month that it is given for. */
    CREDIT_NOTE
}
