package org.manydesk.availability;

import java.time.Instant;
import java.util.Optional;

/**
 * What a monitoring program noticed.
 *
 * @param part empty for the whole service
 * @param degree 1 to 100 percent; 0 when up
 * @param at when, in whole seconds
 */
record Signal(SignalState state, Optional<String> part, int degree, Instant at) {}
