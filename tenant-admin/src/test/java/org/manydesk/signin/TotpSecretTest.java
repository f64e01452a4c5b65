package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    private static final TotpSecret OF_THE_RFC =
            TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
    private static final long NEVER = 0;

    /** RFC 6238, appendix B, SHA-1: the last six of the eight digits there. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_rfc(long second, String code) {
        assertThat(OF_THE_RFC.code(TotpSecret.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void a_clock_may_be_one_step_early_or_late_and_no_more() {
        for (int steps = -3; steps <= 3; steps++) {
            var code = OF_THE_RFC.code(TotpSecret.step(NOW) + steps);
            assertThat(OF_THE_RFC.stepOf(code, NOW, NEVER).isPresent())
                    .as("%d steps away", steps)
                    .isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @Test
    void neither_a_used_code_nor_an_earlier_one_is_taken() {
        var step = TotpSecret.step(NOW);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step), NOW, step)).isEmpty();
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step - 1), NOW, step)).isEmpty();
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step + 1), NOW, step)).hasValue(step + 1);
    }

    @Test
    void it_is_written_as_apps_read_it_and_read_again() {
        assertThat(OF_THE_RFC.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TotpSecret.parse(OF_THE_RFC.text()).bytes()).isEqualTo(OF_THE_RFC.bytes());
        assertThat(OF_THE_RFC.uri("jane doe@acme.example"))
                .isEqualTo("otpauth://totp/Manydesk%3Ajane%20doe%40acme.example?secret=" + OF_THE_RFC.text()
                        + "&issuer=Manydesk");
        assertThat(OF_THE_RFC).hasToString("TotpSecret[…]");
    }

    @Test
    void recovery_codes_differ_and_are_read_however_they_are_typed() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 1000; i++) codes.add(RecoveryCode.random());
        assertThat(codes).hasSize(1000).allMatch(code -> code.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        assertThat(RecoveryCode.hash(" ABCD efgh-jkmn pqrs ")).isEqualTo(RecoveryCode.hash("abcd-efgh-jkmn-pqrs"));
    }
}
