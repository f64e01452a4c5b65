package org.manydesk.rating.ui;

import java.util.List;

/** The ways to price a line, by the names that a rate card has for them, each with its numbers. */
enum PriceKind {
    STANDARD("unitPrice"),
    GRADUATED,
    VOLUME,
    PACKAGE("packageSize", "packagePrice"),
    BUNDLE("included", "bundlePrice", "overagePrice"),
    BASELINE("volume", "volumePrice", "deadband", "additionalPrice", "reducedPrice"),
    PREPAID("packUnits", "packPrice", "lowBalanceAt", "validFor", "unitPrice"),
    GAIN_SHARE("baseline", "unitValue", "share");

    private final List<String> members;

    PriceKind(String... members) {
        this.members = List.of(members);
    }

    /** The members of the line that are numbers. */
    List<String> members() {
        return members;
    }

    boolean hasTiers() {
        return this == GRADUATED || this == VOLUME;
    }
}
