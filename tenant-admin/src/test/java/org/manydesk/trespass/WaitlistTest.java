package org.manydesk.trespass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WaitlistTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Waitlist list = new Waitlist("things", 2);

    private boolean take(Runnable look) {
        return list.take(waiting::add, look);
    }

    @Test
    void what_comes_when_too_many_wait_is_dropped_and_counted() {
        assertThat(take(() -> {})).isTrue();
        assertThat(take(() -> {})).isTrue();
        assertThat(take(() -> {})).isFalse();
        assertThat(take(() -> {})).isFalse();
        assertThat(waiting).hasSize(2);
        assertThat(list.count()).isEqualTo(2);
    }

    @Test
    void who_was_looked_at_makes_room_also_where_the_look_failed() {
        take(() -> {
            throw new IllegalStateException("broken");
        });
        take(() -> {});
        assertThatThrownBy(waiting.remove()::run).hasMessage("broken");
        assertThat(take(() -> {})).isTrue();
        assertThat(take(() -> {})).isFalse();
        while (!waiting.isEmpty()) waiting.remove().run();
        assertThat(list.count()).as("told, and counted anew").isZero();
    }

    @Test
    void a_server_that_stops_takes_nothing_and_breaks_nothing() {
        assertThat(list.take(
                        look -> {
                            throw new RejectedExecutionException();
                        },
                        () -> {}))
                .isFalse();
        assertThat(take(() -> {})).isTrue();
        assertThat(take(() -> {})).isTrue();
    }
}
