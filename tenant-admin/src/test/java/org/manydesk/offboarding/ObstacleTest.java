package org.manydesk.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.manydesk.offboarding.Obstacle.Kind;

class ObstacleTest {
    private static final Obstacle OPEN = new Obstacle(Kind.INVOICES_NOT_PAID, "Open: 1.", List.of("7"));

    private final OffBoarding leaving = new OffBoarding() {};

    @Test
    void what_is_added_or_another_of_as_many_is_another_one() {
        assertThat(OPEN.mark())
                .hasSize(16)
                .isEqualTo(new Obstacle(Kind.INVOICES_NOT_PAID, "Open: 1.", List.of("7")).mark())
                .isNotEqualTo(new Obstacle(Kind.INVOICES_NOT_PAID, "Open: 1.", List.of("8")).mark())
                .isNotEqualTo(new Obstacle(Kind.INVOICES_NOT_PAID, "Open: 2.", List.of("7", "8")).mark())
                .isNotEqualTo(new Obstacle(Kind.MAIL_WAITS, "Open: 1.", List.of("7")).mark());
    }

    @Test
    void a_confirmation_holds_for_what_was_there_alone() {
        var pack = new Obstacle(Kind.PACK_NOT_TAKEN, "Nobody took it.");
        leaving.confirm(List.of(OPEN, pack));
        assertThat(leaving.isConfirmed(OPEN)).isTrue();
        assertThat(leaving.isConfirmed(pack)).isTrue();
        assertThat(leaving.isConfirmed(new Obstacle(Kind.INVOICES_NOT_PAID, "Open: 1.", List.of("8"))))
                .isFalse();
        assertThat(leaving.confirmedKinds()).containsExactly("INVOICES_NOT_PAID", "PACK_NOT_TAKEN");
        leaving.confirm(List.of());
        assertThat(leaving.isConfirmed(OPEN)).isFalse();
        assertThat(leaving.confirmedKinds()).isEmpty();
    }
}
