/**
 * What stands behind a promise to a client: agreements of the provider with its own teams (operational level agreements) and
 * with vendors (underpinning contracts), and their clocks.
 *
 * <p>UND-1 A ticket is in a team's hands from when it is given to the team until it is handed on, resolved or closed, and again
 * after a reopening; in a vendor's while it waits for the vendor that was named. UND-2 The version of the agreement in force
 * when that begins rules its clocks, read by the same arithmetic as the client's. UND-3 Agreements belong to the provider and
 * are never shown to people of clients. (source: ITIL 4, service level management)
 *
 * <p>Not here: what is promised to clients ({@code org.manydesk.sla}, {@code org.manydesk.contract}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.underpinning;
