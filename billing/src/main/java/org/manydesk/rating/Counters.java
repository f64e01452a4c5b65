package org.manydesk.rating;

/** What an amendment in the middle of a month does to the units that were counted on a line before it. */
public enum Counters {
    /** They go on: units of the days before take the first places of tiers, packages, bundles and bands. */
    CONTINUE,
    /** They restart: each part of the month is counted by itself. */
    RESTART
}
