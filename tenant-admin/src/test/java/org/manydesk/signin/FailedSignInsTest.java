package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.manydesk.problem.TooMany;

class FailedSignInsTest {
    private static final String VICTIM = "victim@msp.example";
    private static final String ELSEWHERE = "192.0.2.1";
    private static final int MORE_THAN_IS_REMEMBERED = 100_001;

    private final FailedSignIns failures = new FailedSignIns(toNobody());

    @SuppressWarnings("unchecked")
    private static Event<FailedSignIn> toNobody() {
        return (Event<FailedSignIn>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (events, method, told) -> null);
    }

    private void ten_fail_for_the_victim_from_as_many_addresses() {
        for (int time = 0; time < 10; time++) guessesWrong(VICTIM, "198.51.100." + time);
        victimIsSlowedDown();
    }

    private void guessesWrong(String email, String from) {
        assertThatThrownBy(() -> failures.guarded(email, from, () -> {
                    throw new FailedSignIns.WrongGuess("wrong");
                }))
                .isInstanceOf(FailedSignIns.WrongGuess.class);
    }

    private void isRight(String email, String from) {
        assertThat(failures.guarded(email, from, () -> "right")).isEqualTo("right");
    }

    private void victimIsSlowedDown() {
        assertThatThrownBy(() -> isRight(VICTIM, ELSEWHERE)).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> failures.mustBeFew(VICTIM, ELSEWHERE)).isInstanceOf(TooMany.class);
    }

    @Test
    void asking_for_many_accounts_makes_none_forgotten() {
        ten_fail_for_the_victim_from_as_many_addresses();
        for (int other = 0; other < MORE_THAN_IS_REMEMBERED; other++)
            failures.mustBeFew("nobody" + other + "@msp.example", ELSEWHERE);
        victimIsSlowedDown();
    }

    @Test
    void failing_from_many_addresses_makes_no_account_forgotten() {
        ten_fail_for_the_victim_from_as_many_addresses();
        for (int other = 0; other < MORE_THAN_IS_REMEMBERED; other++)
            failures.count(new FailedSignIn("other@msp.example", "from " + other));
        victimIsSlowedDown();
    }

    @Test
    void an_address_with_fifty_failures_is_refused_for_every_account() {
        for (int time = 0; time < 50; time++) guessesWrong("person" + time + "@msp.example", ELSEWHERE);
        assertThatThrownBy(() -> failures.mustBeFew("unknown@msp.example", ELSEWHERE))
                .isInstanceOf(TooMany.class);
        assertThatCode(() -> failures.mustBeFew("unknown@msp.example", "192.0.2.2"))
                .doesNotThrowAnyException();
    }

    @Test
    void being_right_costs_nothing_however_often_and_at_once() throws InterruptedException {
        var right = new AtomicInteger();
        atOnce(40, () -> {
            for (int time = 0; time < 5; time++) {
                try {
                    isRight(VICTIM, ELSEWHERE);
                    right.incrementAndGet();
                } catch (TooMany beside) {
                    // more than ten of the same account at once wait for each other
                }
            }
        });
        assertThat(right.get()).isPositive();
        for (int time = 0; time < 100; time++) isRight(VICTIM, ELSEWHERE);
    }

    @Test
    void of_guesses_that_come_at_once_no_more_are_looked_at_than_one_after_the_other() throws InterruptedException {
        var looked = new AtomicInteger();
        var all = new CountDownLatch(1);
        atOnce(100, () -> {
            try {
                failures.guarded(VICTIM, "from " + Thread.currentThread().threadId(), () -> {
                    looked.incrementAndGet();
                    await(all);
                    throw new FailedSignIns.WrongGuess("wrong");
                });
            } catch (TooMany refused) {
                all.countDown();
            } catch (FailedSignIns.WrongGuess wrong) {
                // one of the ten
            }
        });
        assertThat(looked).hasValue(10);
        victimIsSlowedDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static void atOnce(int threads, Runnable deed) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int one = 0; one < threads; one++) pool.execute(deed);
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
