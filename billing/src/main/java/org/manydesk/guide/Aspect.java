package org.manydesk.guide;

import java.util.Arrays;
import java.util.List;

/** What is asked of a client before it is said which service suits it. */
public enum Aspect {
    /** How many people the desk supports. */
    SIZE,
    /** What they may bring to it. */
    SCOPE,
    /** What it has to work with. */
    INTEGRATION,
    /** What has to be proven to others. */
    COMPLIANCE,
    /** How the client wants to pay. */
    BUDGET,
    /** What the client measures the desk by. */
    METRICS;

    /** The answers to choose from, in their order. */
    public List<Trait> answers() {
        return Arrays.stream(Trait.values())
                .filter(trait -> trait.aspect() == this)
                .toList();
    }
}
