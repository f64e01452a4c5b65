package org.manydesk.mail;

/** What became of a mail. */
public enum MailOutcome {
    /** It opened a ticket. */
    TICKET_CREATED,
    /** It is now part of a ticket's conversation. */
    REPLY_ADDED,
    /** No person waits for an answer to it; kept, and not shown to agents. */
    IGNORED,
    /** Nobody's, or unreadable: a person of the provider has to look at it. */
    TRIAGE
}
