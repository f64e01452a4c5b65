package org.manydesk.audit;

/**
 * What is to be remembered.
 *
 * @param actor who did it: a person's e-mail, or the name of system work
 * @param origin the address that it came from; empty for system work
 * @param action what was done, e.g. {@code TICKET_RESOLVED}
 * @param subject to what, as people name it, e.g. {@code ACME-42}
 * @param details before and after, as JSON
 */
record Deed(String actor, String origin, String action, String subject, String details) {}
