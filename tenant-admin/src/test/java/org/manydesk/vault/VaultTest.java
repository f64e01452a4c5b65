package org.manydesk.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manydesk.vault.SealedColumn.Place;

class VaultTest {
    private static final Place PLACE = SealedColumn.HOOK.of(1, 2);
    private final String first = Vault.randomKey();
    private final String second = Vault.randomKey();
    private final Vault vault = Vault.of(first);

    @Test
    void what_is_sealed_is_opened_again_whatever_it_is() {
        var random = new Random(7);
        for (var length = 0; length < 300; length++) {
            var secret = new byte[length];
            random.nextBytes(secret);
            assertThat(vault.open(PLACE, vault.seal(PLACE, secret))).isEqualTo(secret);
        }
        assertThat(vault.open(PLACE, vault.seal(PLACE, "größer 🙂"))).isEqualTo("größer 🙂");
    }

    @Test
    void nothing_of_it_shows_and_no_two_look_alike() {
        var seen = new HashSet<String>();
        for (var time = 0; time < 1_000; time++) seen.add(vault.seal(PLACE, "a secret"));
        assertThat(seen).hasSize(1_000).allMatch(one -> one.matches("sealed1:[0-9a-f]{16}:[A-Za-z0-9_-]+"));
        assertThat(vault.toString()).doesNotContain(first);
    }

    @Test
    void it_opens_at_its_own_place_only() {
        var closed = vault.seal(PLACE, "a secret");
        for (var place : List.of(
                SealedColumn.HOOK.of(1, 3), SealedColumn.HOOK.of(2, 2), SealedColumn.IDENTITY_PROVIDER.of(1, 2)))
            assertThatThrownBy(() -> vault.open(place, closed))
                    .isInstanceOf(Unopened.class)
                    .hasMessageContaining("sealed for another place")
                    .hasMessageContaining(place.toString());
    }

    @Test
    void no_bit_of_it_can_be_changed() {
        var closed = vault.seal(PLACE, "a secret".getBytes(UTF_8));
        for (var bit = 0; bit < closed.length * 8; bit++) {
            var changed = closed.clone();
            changed[bit / 8] = (byte) (changed[bit / 8] ^ (1 << (bit % 8)));
            if (sameBytes(changed, closed)) continue;
            assertThatThrownBy(() -> vault.open(PLACE, changed)).isInstanceOf(Unopened.class);
        }
        assertThatThrownBy(() -> vault.open(PLACE, "a secret")).hasMessageContaining("is not sealed");
        assertThatThrownBy(() -> vault.open(PLACE, "sealed1:" + vault.sealsWith() + ":AAAA"))
                .isInstanceOf(Unopened.class);
    }

    /** The last letter of Base64 has bits that mean nothing. */
    private static boolean sameBytes(byte[] one, byte[] other) {
        return decoded(one).equals(decoded(other));
    }

    private static String decoded(byte[] closed) {
        var text = new String(closed, US_ASCII);
        try {
            var end = text.lastIndexOf(':') + 1;
            return text.substring(0, end)
                    + Arrays.toString(Base64.getUrlDecoder().decode(text.substring(end)));
        } catch (IllegalArgumentException noBase64) {
            return text;
        }
    }

    @Test
    void with_another_key_first_what_the_old_one_sealed_still_opens() {
        var old = vault.seal(PLACE, "a secret");
        var both = Vault.of(second + ", " + first + "\n");
        assertThat(both.open(PLACE, old)).isEqualTo("a secret");
        assertThat(old).startsWith(vault.beginning()).doesNotStartWith(both.beginning());
        var anew = both.seal(PLACE, "a secret");
        assertThat(Vault.of(second).open(PLACE, anew)).isEqualTo("a secret");
        assertThatThrownBy(() -> vault.open(PLACE, anew))
                .hasMessage("%s is sealed with the key %s, which is not there".formatted(PLACE, both.sealsWith()));
    }

    @Test
    void what_is_no_key_is_refused_and_not_told() {
        for (var wrong : List.of("secret", "c2hvcnQ=", first + "A", first.substring(4)))
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Vault.of(wrong))
                    .withMessage("a key must be 32 bytes in Base64");
        assertThat(Vault.of("").ids()).isEmpty();
        assertThatThrownBy(() -> Vault.of("").seal(PLACE, "x")).isInstanceOf(IllegalStateException.class);
    }
}
