/**
 * How available the services of a client were, against what was agreed.
 *
 * <p>AVL-1 Agreed service time is the time that the contract measures, less maintenance that the client agreed to before it
 * began. AVL-2 Downtime is the agreed service time of each outage, weighed by its degree, no instant counted twice; redundant
 * parts fail together only. AVL-3 The target is compared with exact seconds; percentages for people are rounded down, and
 * without agreed service time there is none. AVL-4 Months are half-open, in the contract's zone; the past keeps its terms, and
 * closed months their outages and figures. (source: docs/availability.md)
 *
 * <p>Not here: the clocks of tickets ({@code org.manydesk.timekeeping}), the hooks that monitoring calls
 * ({@code org.manydesk.hook}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.availability;
