package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.rating.VatRate;

class LegalDoubtsTest {

    @ParameterizedTest
    @CsvSource({
        "20, GR, EL094259216, reverse charge",
        "20, US, '',          not subject to your VAT",
        "0,  GR, '',          VAT identifier is not known",
    })
    void vat_that_does_not_fit_the_countries_is_doubted(String rate, String country, String vatId, String words) {
        assertThat(doubts(rate, country, vatId)).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @CsvSource({"20, FR, FR83404833048", "0, GR, EL094259216", "0, US, ''", "20, GR, ''"})
    void vat_that_fits_is_not(String rate, String country, String vatId) {
        assertThat(doubts(rate, country, vatId)).isEmpty();
    }

    private static List<String> doubts(String rate, String country, String vatId) {
        var parties = new Parties(party("FR", "FR40303265045"), party(country, vatId), "#112233", "en-GB");
        return LegalDoubts.of(parties, VatRate.parse(rate));
    }

    private static Party party(String country, String vatId) {
        return new Party("A", "A Ltd", List.of("1 Street"), country, new Registration(vatId, ""));
    }
}
