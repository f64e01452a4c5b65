package org.manydesk.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

class RelyingPartyTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final byte[] QUESTION = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
    private static final byte[] ANOTHER = {8, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7};

    private final RelyingParty party = new RelyingParty("https://Desk.example.com:443");
    private final Device device = new Device();
    private Passkey key;

    @BeforeEach
    void a_key_is_made() {
        key = kept(device);
    }

    private Passkey kept(Device of) {
        return new Passkey(person(), party.made(QUESTION, of.made(QUESTION)).orElseThrow(), of.handle, "Phone", MONDAY);
    }

    private static Caller.Person person() {
        return new Caller.Person(
                new UserId(5),
                new ProviderId(4),
                Role.AGENT,
                Set.of(),
                Optional.empty(),
                "ana@harbour.example",
                "Ana",
                "127.0.0.1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Verdict verdict() {
        return party.check(key, QUESTION, device.used(QUESTION), MONDAY);
    }

    @Test
    void a_key_that_was_made_here_is_right_and_its_use_is_noted() {
        device.count = 3;
        assertThat(verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(key.signCount()).isEqualTo(3);
        assertThat(key.lastUsedAt()).contains(MONDAY);
        assertThat(party.keyIn(device.used(QUESTION))).contains(device.id);
    }

    @Test
    void an_answer_to_another_question_is_wrong() {
        assertThat(party.check(key, QUESTION, device.used(ANOTHER), MONDAY)).isEqualTo(Verdict.WRONG);
        assertThat(party.made(QUESTION, new Device().made(ANOTHER))).isEmpty();
        assertThat(key.lastUsedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://desk.example.com.evil.example",
                "https://evil.example",
                "http://desk.example.com",
                "https://desk.example.com:8443",
                "https://www.desk.example.com",
                "null"
            })
    void an_answer_given_to_another_address_is_wrong(String address) {
        device.origin = address;
        assertThat(verdict()).isEqualTo(Verdict.WRONG);
        assertThat(party.made(QUESTION, device.made(QUESTION))).isEmpty();
    }

    @Test
    void a_key_made_for_another_name_is_wrong() {
        device.party = "example.com";
        assertThat(verdict()).isEqualTo(Verdict.WRONG);
        assertThat(party.made(QUESTION, device.made(QUESTION))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4"})
    void a_device_that_is_not_sure_of_the_person_or_that_nobody_touched_is_wrong(int flags) {
        device.flags = flags;
        assertThat(verdict()).isEqualTo(Verdict.WRONG);
        assertThat(party.made(QUESTION, device.made(QUESTION))).isEmpty();
    }

    @Test
    void the_making_of_a_key_is_no_use_of_it() {
        device.type = "webauthn.create";
        assertThat(verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void another_key_under_the_same_id_is_wrong() {
        var thief = new Device();
        System.arraycopy(device.id, 0, thief.id, 0, thief.id.length);
        assertThat(party.check(key, QUESTION, thief.used(QUESTION), MONDAY)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_key_that_tells_of_another_person_or_of_none_is_wrong() {
        device.handle = new byte[] {1, 2, 4};
        assertThat(verdict()).isEqualTo(Verdict.WRONG);
        device.handle = new byte[0];
        assertThat(verdict()).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void a_count_that_does_not_go_on_tells_of_a_copy(int count) {
        device.count = 5;
        assertThat(verdict()).isEqualTo(Verdict.RIGHT);
        device.count = count;
        assertThat(verdict()).isEqualTo(Verdict.COPIED);
        assertThat(key.signCount()).isEqualTo(5);
        device.count = 6;
        assertThat(verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_device_that_does_not_count_is_right_each_time() {
        assertThat(verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(verdict()).isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"id\":1}", "{\"response\":{}}", "\u0000", "no json"})
    void what_is_no_answer_is_wrong(String nonsense) {
        assertThat(party.check(key, QUESTION, nonsense, MONDAY)).isEqualTo(Verdict.WRONG);
        assertThat(party.made(QUESTION, nonsense)).isEmpty();
        assertThat(party.keyIn(nonsense)).isEmpty();
    }

    @Test
    void a_damaged_answer_never_ends_otherwise() {
        var right = device.used(QUESTION);
        for (int at = 0; at < right.length(); at++) {
            var damaged = right.substring(0, at) + (right.charAt(at) == 'A' ? 'B' : 'A') + right.substring(at + 1);
            assertThat(party.check(kept(device), QUESTION, damaged, MONDAY)).isNotEqualTo(Verdict.COPIED);
        }
        assertThat(party.check(key, QUESTION, right + " ".repeat(20_000), MONDAY))
                .isEqualTo(Verdict.WRONG);
    }
}
