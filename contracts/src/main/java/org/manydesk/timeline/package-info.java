/**
 * What happened to a ticket, as far as clocks and bills care: opened, replied, states, priority, merged, marked.
 *
 * <p>TML-1 Events come in order of time; of equal instants, in listed order. TML-2 Only a STATUS event changes the state:
 * nothing is implied. TML-3 MERGED, MARKED, OWN_CHANGE and FOLDED change what is billed and reported, never a clock's reading. (source: the
 * import format)
 *
 * <p>Not here: the ticket and its conversation ({@code org.manydesk.ticket}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.timeline;
