package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.VatTerm;

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

    @Test
    void an_exemption_of_ones_own_country_is_doubted_for_a_client_abroad() {
        var exempt = VatTerm.exempt(new Exemption("Training", Optional.empty()));
        var seller = party("FR", "FR40303265045");
        var abroad = new Parties(seller, party("GR", "EL094259216"), "#112233", "en-GB");
        assertThat(doubts(abroad, exempt)).singleElement().asString().contains("exempt");
        var home = new Parties(seller, party("FR", "FR83404833048"), "#112233", "en-GB");
        assertThat(doubts(home, exempt)).isEmpty();
    }

    private static List<String> doubts(String rate, String country, String vatId) {
        var parties = new Parties(party("FR", "FR40303265045"), party(country, vatId), "#112233", "en-GB");
        return doubts(parties, VatTerm.at(VatRate.parse(rate)));
    }

    private static List<String> doubts(Parties parties, VatTerm agreed) {
        var group = Totals.group(Vat.of(agreed, parties), Money.of("10.00", "EUR"), Rounding.HALF_UP);
        return LegalDoubts.of(parties, Totals.of(List.of(group), Currency.getInstance("EUR")));
    }

    private static Party party(String country, String vatId) {
        return new Party("A", "A Ltd", List.of("1 Street"), country, new Registration(vatId, ""));
    }
}
