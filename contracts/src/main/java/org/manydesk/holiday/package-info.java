/**
 * Holidays that somebody else wrote down, proposed for a calendar: read from an iCalendar file or address, or known of a
 * region. A person takes them over; nothing here changes a calendar, and a new version of a library moves no clock.
 *
 * <p>HOL-1 iCalendar. HOL-1.1 Only whole days; DTEND is exclusive. HOL-1.2 Only what happens once or every year on the
 * same date. HOL-1.3 What is left out is told with its reason. (source: RFC 5545) HOL-2 Addresses. HOL-2.1 Only https, only
 * public addresses, each redirect anew; the address that was checked is the one connected to. (source: OWASP ASVS 5.0,
 * 1.3.6) HOL-3 Regions, by ISO 3166. (source: Jollyday)
 *
 * <p>Not here: what a holiday does to a clock ({@code org.manydesk.calendar}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.holiday;
