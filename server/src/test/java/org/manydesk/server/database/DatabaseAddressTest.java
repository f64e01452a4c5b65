package org.manydesk.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void parameters_are_added_to_a_bare_address() {
        assertThat(address("jdbc:mysql://db/desk").complete().url())
                .startsWith("jdbc:mysql://db/desk?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&");
    }

    @Test
    void parameters_that_are_there_stay_as_they_are() {
        assertThat(address("jdbc:mysql://db/desk?cachePrepStmts=false")
                        .complete()
                        .url())
                .startsWith("jdbc:mysql://db/desk?cachePrepStmts=false&connectionTimeZone=UTC&")
                .doesNotContain("cachePrepStmts=true");
    }

    @Test
    void it_shows_neither_password_nor_parameters() {
        assertThat(address("jdbc:mysql://db/desk?password=x")).hasToString("desk at jdbc:mysql://db/desk");
    }

    private static DatabaseAddress address(String url) {
        return new DatabaseAddress(url, "desk", "secret");
    }
}
