/**
 * Work that nobody asks for, because its time has come: done again and again, by one node at a time.
 *
 * <p>TMR-1 Every {@link org.manydesk.timer.RecurringWork} is scheduled in the database, so it is done although a node died.
 * TMR-2 Two nodes never do the same work at once, but for one that was thought dead; what must happen once is recorded once
 * by whoever does it. (source: decision 0014)
 *
 * <p>Not here: what is done, and on whose behalf.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.timer;
