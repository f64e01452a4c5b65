package org.manydesk.simulation;

import org.manydesk.rating.RateCard;

/**
 * A price list that is tried.
 *
 * @param name for people, 1 to 60 characters
 */
record Candidate(String name, RateCard card) {}
