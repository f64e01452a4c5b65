package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Role;

class AdministratorsTest {
    private static final UserAccount ADA = person(Role.ADMIN);
    private static final UserAccount BEN = person(Role.ADMIN);
    private static final UserAccount OLGA = person(Role.OPERATOR);

    private static UserAccount person(Role role) {
        return UserAccount.staff(
                new ProviderId(1), new NewPerson(role + "@msp.example", "N", role, null, null), Instant.EPOCH);
    }

    @Test
    void the_last_administrator_stays_one() {
        assertThatThrownBy(() -> Administrators.mustRemain(List.of(ADA), ADA, Role.LEAD))
                .isInstanceOf(Conflict.class);
        assertThatCode(() -> Administrators.mustRemain(List.of(ADA, BEN), ADA, Role.LEAD))
                .doesNotThrowAnyException();
    }

    @Test
    void the_last_administrator_is_neither_shown_out_nor_narrowed() {
        assertThatThrownBy(() -> new Administrators.Held(ADA, List.of(ADA)).mustNotBeTheLast())
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> new Administrators.Held(OLGA, List.of(ADA, OLGA)).mustNotBeTheLast())
                .isInstanceOf(Conflict.class);
        assertThatCode(() -> new Administrators.Held(ADA, List.of(ADA, BEN)).mustNotBeTheLast())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Administrators.Held(ADA, List.of()).mustNotBeTheLast())
                .as("who was narrowed, or does not administer")
                .doesNotThrowAnyException();
    }

    @Test
    void an_operator_stands_for_an_administrator_and_not_the_other_way_round() {
        assertThatCode(() -> Administrators.mustRemain(List.of(ADA, OLGA), ADA, Role.AGENT))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Administrators.mustRemain(List.of(ADA, OLGA), OLGA, Role.ADMIN))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void who_does_not_administer_or_goes_on_to_is_not_asked() {
        assertThatCode(() -> Administrators.mustRemain(List.of(ADA), BEN, Role.LEAD))
                .doesNotThrowAnyException();
        assertThatCode(() -> Administrators.mustRemain(List.of(ADA), ADA, Role.OPERATOR))
                .doesNotThrowAnyException();
    }
}
