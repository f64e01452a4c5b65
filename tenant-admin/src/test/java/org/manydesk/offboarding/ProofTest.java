package org.manydesk.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manydesk.offboarding.KeptDocument.Kind;
import org.manydesk.offboarding.Proof.Reason;

class ProofTest {
    private static final KeptDocument INVOICE =
            KeptDocument.of(Kind.INVOICE, "R-2026-1", LocalDate.of(2026, 3, 2), "DE");

    @Test
    void it_tells_the_documents_that_are_left_and_reads_back_as_written() {
        var before = Proof.before(Map.of("invoice", 1L, "ticket", 3L), 2, 9, "abc");
        assertThat(before.documents()).isEmpty();
        var after = before.after(Map.of("invoice", 1L), Map.of("invoice", Reason.FINAL), List.of(INVOICE), 0);
        assertThat(after.documents()).containsExactly(INVOICE);
        assertThat(after.json()).contains("R-2026-1", "2034-12-31", "§ 14b UStG");
        assertThat(Proof.of(after.json())).isEqualTo(after);
    }

    @Test
    void one_of_an_earlier_release_has_no_documents() {
        var proof = Proof.of("{\"tables\":[],\"files\":1,\"filesLeft\":0,\"auditEntries\":4,\"auditHead\":\"abc\"}");
        assertThat(proof.documents()).isEmpty();
        assertThat(proof.auditEntries()).isEqualTo(4);
    }
}
