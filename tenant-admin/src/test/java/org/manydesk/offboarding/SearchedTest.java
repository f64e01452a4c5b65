package org.manydesk.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SearchedTest {
    @Test
    void a_proof_of_an_earlier_release_is_read_and_says_no_more_than_it_did() {
        var searched = Objects.requireNonNull(Proof.of(
                        """
                        {"tables":[],"files":1,"filesLeft":0,"auditEntries":2,"auditHead":"00","searched":
                        {"lookedFor":{"ADDRESS":2},"most":300,"tables":3,"rows":40,"files":1,"mentions":[],
                        "words":{"rebuilt":["ticket"],"left":[]}}}
                        """)
                .searched());
        assertThat(searched.noted()).isEqualTo(Searched.Noted.BEFORE);
        assertThat(searched.unread()).isEmpty();
        assertThat(searched.notRead()).isEmpty();
        assertThat(searched.words().begun()).isEmpty();
        assertThat(searched.words().rebuilt()).containsExactly("ticket");
    }
}
