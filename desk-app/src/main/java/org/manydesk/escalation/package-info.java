/**
 * Does what contracts say is to be done while a ticket's time runs out: tells people, raises the priority, gives the ticket
 * to somebody else, calls a webhook.
 *
 * <p>ESC-1 A rung and its steps are one transaction, under the ticket's lock: all of it happens, once, or none. ESC-2 What a
 * step changes is an event of the ticket and an entry of the audit trail, as if a person had done it. ESC-3 Steps of rungs
 * that are reached together are done once, each different one. (source: decision 0014)
 *
 * <p>Not here: when a rung is reached ({@code org.manydesk.timekeeping}), how people read it
 * ({@code org.manydesk.notification}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.escalation;
