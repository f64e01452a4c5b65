package org.manydesk.internet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Gives the public Internet to whoever calls out. */
@ApplicationScoped
class OpenInternet {
    @Produces
    Internet internet() {
        return Internet.open();
    }
}
