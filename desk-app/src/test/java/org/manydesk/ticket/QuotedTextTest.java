package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotedTextTest {

    @Test
    void quoted_lines_and_their_attribution_go() {
        assertThat(QuotedText.without("Thanks!\n\nOn Thu, 1 Oct 2026, Bob wrote:\n> old\n> older\n\nBye"))
                .isEqualTo("Thanks!\n\nBye");
    }

    @Test
    void everything_after_an_original_message_goes() {
        assertThat(QuotedText.without("Yes.\n-----Original Message-----\nFrom: Bob\nold"))
                .isEqualTo("Yes.");
    }

    @Test
    void the_signature_goes() {
        assertThat(QuotedText.without("Yes.\n-- \nAnn\nAcme")).isEqualTo("Yes.");
    }

    @Test
    void a_sentence_that_looks_like_an_attribution_stays() {
        assertThat(QuotedText.without("On Monday the auditor wrote:\nAll is well."))
                .isEqualTo("On Monday the auditor wrote:\nAll is well.");
    }
}
