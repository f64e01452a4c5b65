package org.manydesk.calendar;

import java.util.Locale;

/** Why time counts, or does not: a value, and equal to another that says the same. */
public interface Reason {
    /** A phrase for people, in their language: "open Mon 09:00-17:30". */
    String in(Locale locale);
}
