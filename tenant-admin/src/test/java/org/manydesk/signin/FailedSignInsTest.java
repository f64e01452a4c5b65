package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
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
        for (int time = 0; time < 10; time++) {
            failures.mustBeFew(VICTIM, "198.51.100." + time);
            failures.count(VICTIM, "198.51.100." + time);
        }
        victimIsSlowedDown();
    }

    private void victimIsSlowedDown() {
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
            failures.count("other@msp.example", "from " + other);
        victimIsSlowedDown();
    }

    @Test
    void an_address_with_fifty_failures_is_refused_for_every_account() {
        for (int time = 0; time < 50; time++) failures.count("person" + time + "@msp.example", ELSEWHERE);
        assertThatThrownBy(() -> failures.mustBeFew("unknown@msp.example", ELSEWHERE))
                .isInstanceOf(TooMany.class);
        assertThatCode(() -> failures.mustBeFew("unknown@msp.example", "192.0.2.2"))
                .doesNotThrowAnyException();
    }
}
