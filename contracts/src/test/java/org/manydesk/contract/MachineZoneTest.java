package org.manydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Instants are stored in the machine's zone by the persistence provider, so everything runs in UTC. */
class MachineZoneTest {
    @Test
    void the_machine_runs_in_utc() {
        assertThat(System.getProperty("user.timezone")).isEqualTo("UTC");
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("UTC"));
    }
}
