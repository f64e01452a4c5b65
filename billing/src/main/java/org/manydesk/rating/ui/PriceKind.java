package org.manydesk.rating.ui;

/** The ways to price a line, by the names that a rate card has for them. */
enum PriceKind {
    STANDARD,
    GRADUATED,
    VOLUME,
    PACKAGE;

    boolean hasTiers() {
        return this == GRADUATED || this == VOLUME;
    }
}
