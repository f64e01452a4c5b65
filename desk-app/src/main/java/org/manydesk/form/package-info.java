/**
 * Asks for what a client wants to know of its tickets, by type: fields of its own, and what was answered.
 *
 * <p>FRM-1 A field that was asked is retired, never removed or turned into another kind: what was answered stays readable.
 * FRM-2 What is typed on a page and what comes over REST is checked by the same rules. FRM-3 Mail and history are not asked.
 * (source: features.md N6)
 *
 * <p>Not here: who sees a ticket, see {@link org.manydesk.ticket}.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.form;
