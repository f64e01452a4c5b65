package org.manydesk.scope;

/**
 * What a person may do, named by the things of it. A role has those that its calls and pages ask for; a custom role is a
 * role without some of them.
 */
public enum Right {
    /** Reads tickets, their conversations, clocks and files. */
    TICKET_READ,
    /** Opens, answers and changes tickets; brings history and mail in. */
    TICKET_WORK,
    /** Reads contracts, prices, calendars and compliance. */
    CONTRACT_READ,
    /** Makes, amends and ends contracts and agreements. */
    CONTRACT_WRITE,
    /** Asks for and decides on exclusions, and closes a month of compliance. */
    COMPLIANCE_WRITE,
    /** Reads services and their availability. */
    SERVICE_READ,
    /** Defines services, writes outages and maintenance. */
    SERVICE_WRITE,
    /** Reads usage, invoices, credits and payments. */
    INVOICE_READ,
    /** Drafts, approves, issues and credits invoices, writes payments and reminders. */
    INVOICE_WRITE,
    /** Reads what contracts leave, and keeps what an hour of staff costs. */
    MARGIN_READ,
    /** Reads what is kept of clients. */
    CLIENT_READ,
    /** Takes on, changes and suspends clients. */
    CLIENT_WRITE,
    /** Lets people in and out, says what they may do and see. */
    PEOPLE_MANAGE,
    /** Reads and exports the audit trail. */
    AUDIT_READ,
    /** Keeps the provider's own data, its webhooks and reminders. */
    SETTINGS
}
