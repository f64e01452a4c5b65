package org.manydesk.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "172.18.0.5, 172.18.0.5, true",
        "172.18.0.5, 172.18.0.4, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fdff::1, true",
        "::1, 0:0:0:0:0:0:0:1, true"
    })
    void a_block_holds_the_addresses_that_begin_so(String block, String address, boolean isHeld) {
        assertThat(AddressBlock.address(address).map(AddressBlock.of(block)::holds))
                .contains(isHeld);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::1/129", "1.2.3.4.5"})
    void what_is_no_block_is_refused(String text) {
        assertThatThrownBy(() -> AddressBlock.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_is_no_address_and_nobody_is_asked_for_it() {
        assertThat(AddressBlock.address("proxy.example")).isEmpty();
        assertThat(AddressBlock.address("fe80::1%eth0")).isEmpty();
    }
}
