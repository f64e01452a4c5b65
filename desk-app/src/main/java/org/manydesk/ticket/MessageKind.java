package org.manydesk.ticket;

/** What a message of a conversation is. */
public enum MessageKind {
    /** Staff answer the customer. */
    REPLY,
    /** Staff write for staff; never reaches a client. */
    NOTE,
    /** The customer writes. */
    CUSTOMER
}
