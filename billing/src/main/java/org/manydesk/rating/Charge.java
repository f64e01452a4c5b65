package org.manydesk.rating;

import java.util.Set;

/** What is counted for a line. */
public enum Charge {
    /** Each ticket that the contract's policy counts and the line asks for. */
    PER_TICKET,
    /** Each hour of work on tickets that the line asks for. */
    PER_HOUR("STANDARD", "GRADUATED", "VOLUME", "PACKAGE", "BUNDLE"),
    /** The month, as for a retainer; one that the contract covers in part, by days. */
    PER_MONTH("STANDARD"),
    /** Each seat of an agent, as many as were agreed; a month that the contract covers in part, by days. */
    PER_SEAT("STANDARD", "GRADUATED", "VOLUME"),
    /** What was measured of a month, and entered; a month that the contract covers in part, by days. */
    PER_RESULT("GAIN_SHARE");

    private final Set<String> models;

    Charge(String... models) {
        this.models = Set.of(models);
    }

    /** Whether it may be priced by the model of this name in JSON: a month is one unit, seats may be tiered. */
    public boolean takes(String model) {
        return models.isEmpty() || models.contains(model);
    }

    /** Whether it is there for every day, rather than used unit by unit. */
    boolean isByDays() {
        return this == PER_MONTH || this == PER_SEAT || this == PER_RESULT;
    }

    /** Whether its units are counted as they come, rather than agreed. */
    boolean isByUse() {
        return this == PER_TICKET || this == PER_HOUR;
    }

    boolean isPerTicket() {
        return this == PER_TICKET;
    }
}
