package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;

class CustomRoleFormTest {
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "LEAD", "BILLING", "ADMIN"})
    void any_right_of_a_base_can_be_taken_and_no_other(Role base) {
        for (var right : base.rights())
            assertThat(new CustomRoleForm("Less", base, List.of(right)).taken()).containsExactly(right);
        for (var right : EnumSet.complementOf(EnumSet.copyOf(base.rights())))
            assertThatThrownBy(() -> new CustomRoleForm("More", base, List.of(right)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(right.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "CLIENT_MANAGER", "REQUESTER", "MAIL_GATEWAY"})
    void other_roles_are_no_base(Role base) {
        assertThatThrownBy(() -> new CustomRoleForm("N", base, List.of(Right.TICKET_READ)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_role_that_takes_nothing_is_none() {
        assertThatThrownBy(() -> new CustomRoleForm("N", Role.AGENT, List.of())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_is_not_there_is_left_to_validation() {
        var holes = new ArrayList<Right>();
        holes.add(null);
        assertThat(new CustomRoleForm(" Less ", Role.AGENT, holes).name()).isEqualTo("Less");
    }

    @Test
    void rights_are_read_from_their_names_and_unknown_ones_are_none() {
        assertThat(CustomRole.read("AUDIT_READ,SETTINGS")).containsExactlyInAnyOrder(Right.AUDIT_READ, Right.SETTINGS);
        assertThat(CustomRole.read("")).isEmpty();
        assertThat(CustomRole.read("AUDIT_READ,FORGOTTEN")).containsExactly(Right.AUDIT_READ);
    }
}
