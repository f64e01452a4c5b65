package org.manydesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** However many ask for what stands at an issuer's address, the issuer is asked now and then. */
class RecollectionTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String HOUSE = "https://login.acme.example";

    private final Recollection<String, IOException> recollection = new Recollection<>(IOException.class);
    private final AtomicInteger asked = new AtomicInteger();

    private String read(String address) {
        return address + " " + asked.incrementAndGet();
    }

    private String miss(String address) throws IOException {
        throw new IOException("miss " + asked.incrementAndGet());
    }

    private void isMissed(Instant now, String why) {
        assertThatThrownBy(() -> recollection.get(HOUSE, now, this::miss)).hasMessage(why);
    }

    @Test
    void what_could_be_read_counts_for_five_minutes() throws IOException {
        assertThat(recollection.get(HOUSE, NOON, this::read)).endsWith(" 1");
        assertThat(recollection.get(HOUSE, NOON.plusSeconds(299), this::read)).endsWith(" 1");
        assertThat(recollection.get(HOUSE, NOON.plusSeconds(300), this::read)).endsWith(" 2");
        assertThat(recollection.get(HOUSE + "/other", NOON, this::read)).endsWith("other 3");
    }

    @Test
    void that_nothing_could_be_read_counts_for_half_a_minute() throws IOException {
        isMissed(NOON, "miss 1");
        for (int second = 0; second < 30; second++) isMissed(NOON.plusSeconds(second), "miss 1");
        assertThat(asked).hasValue(1);
        isMissed(NOON.plusSeconds(30), "miss 2");
        assertThat(recollection.get(HOUSE, NOON.plusSeconds(60), this::read)).endsWith(" 3");
        assertThat(recollection.get(HOUSE, NOON.plusSeconds(100), this::read)).endsWith(" 3");
    }

    @Test
    void what_is_not_in_it_is_looked_for_anew_twice_a_minute_at_most() throws IOException {
        recollection.get(HOUSE, NOON, this::read);
        for (int second = 0; second < 120; second++) recollection.newer(HOUSE, NOON.plusSeconds(second), this::read);
        assertThat(asked).hasValue(4);
    }

    @Test
    void what_was_mended_is_read_at_once_by_whoever_says_so() throws IOException {
        isMissed(NOON, "miss 1");
        recollection.forget(HOUSE);
        assertThat(recollection.get(HOUSE, NOON, this::read)).endsWith(" 2");
    }

    @Test
    void a_clock_that_was_set_back_asks_again() throws IOException {
        recollection.get(HOUSE, NOON, this::read);
        assertThat(recollection.get(HOUSE, NOON.minusSeconds(1), this::read)).endsWith(" 2");
    }

    @Test
    void a_hundred_at_once_ask_once() throws Exception {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 100; each++)
                threads.submit(() -> {
                    begin.await();
                    return recollection.get(HOUSE, NOON, this::read);
                });
            begin.countDown();
        }
        assertThat(asked).hasValue(1);
    }
}
