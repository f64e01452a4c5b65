package org.manydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Instants are stored in the machine's zone by the persistence provider, so everything runs in UTC. */
class UtcTest {
    @Test
    void the_machine_runs_in_utc() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("UTC"));
        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
    }
}
