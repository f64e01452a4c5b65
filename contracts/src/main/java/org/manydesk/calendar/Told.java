package org.manydesk.calendar;

import java.time.Instant;

/**
 * A {@link Stretch} in the words of a language, as it travels.
 *
 * @param why a phrase for people, e.g. "open Mon 09:00-17:30"
 */
public record Told(Instant from, Instant to, boolean counted, String why) {}
