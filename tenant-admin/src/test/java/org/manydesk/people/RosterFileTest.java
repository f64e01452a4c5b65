package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Role;

class RosterFileTest {
    @Test
    void columns_come_in_any_order_and_a_byte_order_mark_is_none_of_them() {
        var rows =
                RosterFile.read("\uFEFFrole,email,name,allow\r\nagent, Ana@MSP.example ,\"Ana, A.\",acme; globex\r\n");
        var entry = rows.getFirst().entry();
        assertThat(entry.person().email()).isEqualTo("ana@msp.example");
        assertThat(entry.person().name()).isEqualTo("Ana, A.");
        assertThat(entry.person().role()).isEqualTo(Role.AGENT);
        assertThat(entry.person().password()).isNull();
        assertThat(entry.allow()).containsExactly("acme", "globex");
        assertThat(entry.deny()).isEmpty();
    }

    @Test
    void a_row_is_known_by_the_line_on_which_it_begins() {
        var rows = RosterFile.read("email,name,role\na@x.example,\"A\nB\",AGENT\n\nc@x.example,C,LEAD\n");
        assertThat(rows.stream().map(RosterFile.Row::line)).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@x.example,A,BOSS|The role must be one of",
                "a@x.example,A,REQUESTER|Say which client",
                "a@x.example,A|2 values"
            })
    void a_bad_row_says_why(String row, String reason) {
        var read = RosterFile.read("email,name,role\n" + row + "\n").getFirst();
        assertThatThrownBy(read::entry).isInstanceOf(InvalidInput.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email,name|lacks the columns role",
                "email,name,role,password|no columns password",
                "email,email,name,role|cannot be read as CSV"
            })
    void a_header_that_is_not_understood_is_refused(String header, String reason) {
        assertThatThrownBy(() -> RosterFile.read(header + "\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
    }

    @Test
    void quotes_that_do_not_match_and_a_list_without_end_are_refused() {
        assertThatThrownBy(() -> RosterFile.read("email,name,role\n\"a@x.example,A,AGENT\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cannot be read as CSV");
        var endless = "email,name,role\n" + "a@x.example,A,AGENT\n".repeat(2_001);
        assertThatThrownBy(() -> RosterFile.read(endless)).hasMessageContaining("at most 2000");
    }
}
