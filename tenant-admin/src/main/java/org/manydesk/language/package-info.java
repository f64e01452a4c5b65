/**
 * The languages that explanations are told in, and how dates, times and durations are written in each.
 *
 * <p>LNG-1 A language that is not spoken, or that cannot be read, falls back to English; it is never an error. LNG-2 Dates
 * and times of day follow the locale; hours are counted to 24 in all of them. (source: Unicode CLDR, RFC 4647)
 *
 * <p>Not here: which language the pages are in ({@code org.manydesk.signin.ui}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.language;
