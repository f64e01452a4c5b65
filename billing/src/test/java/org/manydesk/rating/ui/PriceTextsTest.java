package org.manydesk.rating.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manydesk.rating.Charge;
import org.manydesk.rating.Counters;
import org.manydesk.rating.HourRule;
import org.manydesk.usage.Exclusion;

/** Every kind of price, charge and ticket that a form or a comparison can show has its words. */
class PriceTextsTest {
    private static Stream<String> of(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private static void speaks(String bundle, Stream<String> keys) {
        var words = ResourceBundle.getBundle("org.manydesk." + bundle + ".messages");
        assertThat(keys.filter(key -> !words.containsKey(key))).isEmpty();
    }

    @Test
    void the_price_form_has_words_for_all_that_it_offers() {
        speaks("rating.ui", of(PriceKind.values()));
        speaks("rating.ui", of(PriceKind.values()).map(kind -> kind + ".means"));
        speaks("rating.ui", Arrays.stream(PriceKind.values()).flatMap(kind -> kind.members().stream()));
        speaks("rating.ui", of(Charge.values()));
        speaks("rating.ui", Arrays.stream(Charge.values()).map(charge -> "quantity." + charge));
        speaks("rating.ui", of(Counters.values()));
        speaks("rating.ui", of(HourRule.Per.values()));
    }

    @Test
    void tickets_that_do_not_count_have_words_in_the_form_and_where_versions_are_compared() {
        speaks("usage.ui", of(Exclusion.values()));
        speaks("amendment.ui", of(Exclusion.values()));
    }
}
