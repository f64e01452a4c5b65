/**
 * Business calendars: when a desk is open, in one zone, exact to the second over changes of the clock.
 *
 * <p>CAL-1 Windows. CAL-1.1 Any number a day; an end past 24:00 runs into the next day. CAL-1.2 Windows that overlap are
 * counted once. CAL-1.3 A holiday removes the windows that start on its date, and only those. CAL-2 Changes of the clock.
 * CAL-2.1 Time is real seconds between instants. CAL-2.2 An edge in a gap is pushed forward by the gap. CAL-2.3 A window
 * that is thereby empty or inverted is dropped. CAL-2.4 In a repeated hour a window starts at its first and ends at its
 * second passing. CAL-3 Due. CAL-3.1 A budget used up exactly at a closing is due at that closing. CAL-3.2 A budget of zero
 * is due at the first open instant. CAL-4 Special hours and breaks. CAL-4.1 Special hours of a date
 * stand in place of its weekday's, though it be a holiday. CAL-4.2 A break removes its hours from the windows that start
 * on its dates, and only from those. (source: the contract's calendar section)
 *
 * <p>Not here: what is promised within that time ({@code org.manydesk.sla}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.calendar;
