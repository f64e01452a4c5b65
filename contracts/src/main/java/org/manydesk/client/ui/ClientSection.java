package org.manydesk.client.ui;

import java.util.Locale;
import java.util.Optional;

/** The parts of a client's page; all but the first are named in its address. */
enum ClientSection {
    OVERVIEW,
    PEOPLE,
    ACCESS,
    SIGNIN,
    CONTRACTS,
    LIMITS,
    BRAND;

    static ClientSection of(Optional<String> inAddress) {
        return inAddress.map(name -> valueOf(name.toUpperCase(Locale.ROOT))).orElse(OVERVIEW);
    }

    /** What follows the client's key in the address. */
    String path() {
        return this == OVERVIEW ? "" : "/" + name().toLowerCase(Locale.ROOT);
    }
}
