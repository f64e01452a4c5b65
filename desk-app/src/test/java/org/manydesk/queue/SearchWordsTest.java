package org.manydesk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchWordsTest {
    @Test
    void operators_of_the_search_language_are_no_words() {
        assertThat(SearchWords.of("+vpn -(\"broken*\") @5 <>~").inBooleanMode()).isEqualTo("+vpn* +broken*");
        assertThat(SearchWords.of("+-<(\"*@").isEmpty()).isTrue();
    }

    @Test
    void words_that_are_not_indexed_are_not_asked_for() {
        assertThat(SearchWords.of("What is the Drucker in Zürich").inBooleanMode())
                .isEqualTo("+drucker* +zürich*");
    }
}
