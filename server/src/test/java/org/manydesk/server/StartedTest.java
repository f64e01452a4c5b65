package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartedTest {
    private final List<String> stopped = new ArrayList<>();
    private final Started started = new Started();

    @Test
    void what_was_started_last_is_stopped_first() {
        started.keep(part("database"));
        started.keep(part("application"));

        started.close();

        assertThat(stopped).containsExactly("application", "database");
    }

    @Test
    void one_that_cannot_be_stopped_does_not_keep_the_others_running() {
        started.keep(part("database"));
        started.keep(() -> {
            throw new IllegalStateException("stuck");
        });

        started.close();

        assertThat(stopped).containsExactly("database");
    }

    @Test
    void what_comes_after_the_stop_is_stopped_at_once() {
        started.close();

        started.keep(part("database"));

        assertThat(stopped).containsExactly("database");
    }

    private AutoCloseable part(String name) {
        return () -> stopped.add(name);
    }
}
