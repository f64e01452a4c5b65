package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.problem.TooMany;

class CallRatesTest {
    private final Map<String, String> headers = new HashMap<>();
    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("setHeader")) headers.put((String) arguments[0], (String) arguments[1]);
                return null;
            });

    @BeforeEach
    void three_calls_a_minute() {
        System.setProperty("manydesk.rate.limit", "3");
    }

    @AfterEach
    void as_usual() {
        System.clearProperty("manydesk.rate.limit");
    }

    @Test
    void the_fourth_call_is_one_too_many_and_says_when_to_come_back() {
        var rates = new CallRates();
        for (int i = 0; i < 3; i++) rates.count("mine", response);
        assertThat(headers).containsEntry("RateLimit-Limit", "3").containsEntry("RateLimit-Remaining", "0");
        var refused = catchThrowableOfType(TooMany.class, () -> rates.count("mine", response));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isPositive());
    }

    @Test
    void another_token_has_calls_of_its_own() {
        var rates = new CallRates();
        for (int i = 0; i < 3; i++) rates.count("mine", response);
        rates.count("yours", response);
        assertThat(headers).containsEntry("RateLimit-Remaining", "2");
    }

    @Test
    void however_many_strangers_call_who_is_known_is_not_forgotten() {
        var rates = new CallRates();
        for (int i = 0; i < 3; i++) rates.count("mine", response);
        for (int i = 0; i < 25_000; i++) rates.countStranger("10.0.0." + i, response);
        assertThat(catchThrowableOfType(TooMany.class, () -> rates.count("mine", response)))
                .isNotNull();
    }

    @Test
    void where_strangers_have_no_calls_left_who_was_known_lately_goes_on() {
        var rates = new CallRates();
        rates.count("mine", response);
        rates.strangersMustHaveLeft("10.0.0.1", "guess", response);
        for (int i = 0; i < 3; i++) rates.countStranger("10.0.0.1", response);
        assertThat(catchThrowableOfType(
                        TooMany.class, () -> rates.strangersMustHaveLeft("10.0.0.1", "guess", response)))
                .isNotNull();
        rates.strangersMustHaveLeft("10.0.0.2", "guess", response);
        rates.strangersMustHaveLeft("10.0.0.1", "mine", response);
        rates.forget("mine");
        assertThat(catchThrowableOfType(TooMany.class, () -> rates.strangersMustHaveLeft("10.0.0.1", "mine", response)))
                .isNotNull();
    }

    @Test
    void strangers_at_one_address_share_its_calls() {
        var rates = new CallRates();
        for (int i = 0; i < 3; i++) rates.countStranger("10.0.0.1", response);
        assertThat(catchThrowableOfType(TooMany.class, () -> rates.countStranger("10.0.0.1", response)))
                .isNotNull();
        rates.countStranger("10.0.0.2", response);
        rates.count("10.0.0.1", response);
    }
}
