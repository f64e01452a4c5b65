package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final String TYPED = "Correct Horse, Battery " + "Staple ".repeat(20) + "ü€😀";
    private static final int ROUNDS = 7;

    @Test
    void it_is_argon2id_with_19_mebibytes_two_passes_and_a_salt_of_its_own() {
        var hash = Password.hash(TYPED);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Password.hash(TYPED)).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upper", "blank after", "blank before", "cut at 72", "cut at 128", "other accent", "empty"})
    void a_password_is_what_was_typed_and_nothing_like_it(String change) {
        var hash = Password.hash(TYPED);
        assertThat(Password.matches(TYPED, hash)).isTrue();
        assertThat(Password.matches(changed(change), hash)).isFalse();
    }

    private static String changed(String how) {
        return switch (how) {
            case "upper" -> TYPED.toUpperCase(Locale.ROOT);
            case "blank after" -> TYPED + " ";
            case "blank before" -> " " + TYPED;
            case "cut at 72" -> TYPED.substring(0, 72);
            case "cut at 128" -> TYPED.substring(0, 128);
            case "other accent" -> TYPED.replace("ü", "u");
            default -> "";
        };
    }

    @Test
    void where_there_is_no_hash_nothing_fits() {
        assertThat(Password.matches("nobody has this password", null)).isFalse();
        assertThat(Password.matches("", null)).isFalse();
    }

    /** Without the hash of nobody's password it would take no time at all. */
    @Test
    void where_there_is_no_hash_it_takes_as_long() {
        var hash = Password.hash(TYPED);
        var known = new long[ROUNDS];
        var unknown = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            known[round] = nanos("wrong", hash);
            unknown[round] = nanos("wrong", null);
        }
        assertThat(median(unknown)).isGreaterThan(median(known) / 3);
    }

    private static long nanos(String password, @Nullable String hash) {
        long begun = System.nanoTime();
        assertThat(Password.matches(password, hash)).isFalse();
        return System.nanoTime() - begun;
    }

    private static long median(long[] nanos) {
        return Arrays.stream(nanos).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }
}
