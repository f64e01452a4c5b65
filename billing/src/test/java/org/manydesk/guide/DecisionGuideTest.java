package org.manydesk.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manydesk.contract.ContractModel.HELP_DESK;
import static org.manydesk.contract.ContractModel.SERVICE_DESK;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionGuideTest {
    private static final Map<Aspect, Trait> SMALL = answers(
            Trait.UP_TO_50, Trait.FIX_AND_ANSWER, Trait.NOTHING_ELSE, Trait.NO_PROOF, Trait.BY_TICKET, Trait.SPEED);

    private static Map<Aspect, Trait> answers(Trait... traits) {
        var answers = new EnumMap<Aspect, Trait>(Aspect.class);
        for (var trait : traits) answers.put(trait.aspect(), trait);
        return answers;
    }

    private static Map<Aspect, Trait> small(Trait... instead) {
        var answers = new EnumMap<>(SMALL);
        answers.putAll(answers(instead));
        return answers;
    }

    /** Every way of answering. */
    private static Stream<Map<Aspect, Trait>> all() {
        var all = Stream.of(Map.<Aspect, Trait>of());
        for (var aspect : Aspect.values()) {
            all = all.flatMap(before -> aspect.answers().stream().map(trait -> {
                var answers = new EnumMap<Aspect, Trait>(Aspect.class);
                answers.putAll(before);
                answers.put(aspect, trait);
                return answers;
            }));
        }
        return all;
    }

    @Test
    void a_small_client_whose_people_want_things_fixed_gets_a_help_desk_by_the_ticket() {
        var found = DecisionGuide.recommend(SMALL);

        assertThat(found.model()).isEqualTo(HELP_DESK);
        assertThat(found.template()).isEqualTo("help-desk-per-ticket");
        assertThat(found.reasons().getFirst()).isEqualTo(Trait.FIX_AND_ANSWER);
        assertThat(found.against()).isEmpty();
    }

    @Test
    void packs_are_for_who_pays_in_advance() {
        assertThat(DecisionGuide.recommend(small(Trait.IN_ADVANCE)).template()).isEqualTo("help-desk-packs");
    }

    @Test
    void whoever_orders_things_needs_a_service_desk_however_small() {
        var found = DecisionGuide.recommend(small(Trait.ALSO_REQUESTS));

        assertThat(found.model()).isEqualTo(SERVICE_DESK);
        assertThat(found.isNeeded()).isTrue();
        assertThat(found.reasons()).containsExactly(Trait.ALSO_REQUESTS);
        assertThat(found.against()).startsWith(Trait.UP_TO_50);
    }

    @Test
    void an_audited_client_with_assets_is_told_a_service_desk_though_a_help_desk_would_do() {
        var found =
                DecisionGuide.recommend(small(Trait.MORE, Trait.AUDITED, Trait.MONITORING_AND_ASSETS, Trait.OUTCOMES));

        assertThat(found.model()).isEqualTo(SERVICE_DESK);
        assertThat(found.isNeeded()).isFalse();
        assertThat(found.reasons())
                .isEqualTo(List.of(Trait.AUDITED, Trait.MORE, Trait.MONITORING_AND_ASSETS, Trait.OUTCOMES));
        assertThat(found.against()).startsWith(Trait.FIX_AND_ANSWER);
    }

    @Test
    void in_balance_the_smaller_service_is_enough() {
        var balanced = small(Trait.MORE, Trait.PROOF_ON_REQUEST, Trait.REPAIR_TIMES, Trait.FIXED);

        assertThat(DecisionGuide.recommend(balanced).model()).isEqualTo(HELP_DESK);
    }

    @Test
    void every_answer_has_its_place_and_nothing_is_named_on_both_sides() {
        assertThat(all()).hasSize(729).allSatisfy(answers -> {
            var found = DecisionGuide.recommend(answers);
            assertThat(Collections.disjoint(found.reasons(), found.against())).isTrue();
            var told = Stream.concat(found.reasons().stream(), found.against().stream());
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(answers.values().stream()
                            .filter(trait -> trait.pull() != 0)
                            .toList());
            if (answers.get(Aspect.SCOPE) != Trait.FIX_AND_ANSWER)
                assertThat(found.model()).isEqualTo(SERVICE_DESK);
        });
    }

    @Test
    void a_question_left_open_gets_no_answer() {
        var open = small();
        open.remove(Aspect.BUDGET);

        assertThatThrownBy(() -> DecisionGuide.recommend(open)).isInstanceOf(IllegalArgumentException.class);
    }
}
