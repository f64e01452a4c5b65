package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.document.Vat.Category;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.VatTerm;

/** Services between businesses are taxed where the buyer is established: Directive 2006/112/EC, Art. 44 and 196. */
class VatTest {

    @ParameterizedTest
    @CsvSource({
        // seller, its VAT id, buyer, its VAT id: category at a rate of zero
        "FR, FR40303265045, FR, FR83404833048, ZERO",
        "FR, FR40303265045, GR, EL094259216,   REVERSE",
        "FR, FR40303265045, GR, '',            ZERO",
        "FR, FR40303265045, US, '',            OUTSIDE",
        "FR, FR40303265045, GB, GB123456782,   OUTSIDE",
        "GB, GB123456782,   FR, FR40303265045, OUTSIDE",
        "FR, FR40303265045, '', '',            ZERO",
        "US, '',            FR, FR40303265045, OUTSIDE",
    })
    void where_no_vat_is_charged_the_countries_say_why(
            String seller, String sellerVatId, String buyer, String buyerVatId, Category expected) {
        var parties = new Parties(party(seller, sellerVatId), party(buyer, buyerVatId), "#112233", "en-GB");
        assertThat(Vat.of(VatTerm.at(VatRate.ZERO), parties).category()).isEqualTo(expected);
    }

    @Test
    void a_rate_that_was_agreed_is_charged_wherever_the_buyer_is() {
        var parties = new Parties(party("FR", "FR40303265045"), party("GR", "EL094259216"), "#112233", "en-GB");
        assertThat(Vat.of(VatTerm.at(VatRate.parse("20")), parties).category()).isEqualTo(Category.STANDARD);
    }

    @Test
    void what_is_agreed_to_be_exempt_is_so_wherever_the_buyer_is_and_has_its_reason() {
        var reason = new Exemption("Training", Optional.of("VATEX-EU-132-1I"));
        var abroad = new Parties(party("FR", "FR40303265045"), party("GR", "EL094259216"), "#112233", "en-GB");
        var vat = Vat.of(VatTerm.exempt(reason), abroad);
        assertThat(vat.category()).isEqualTo(Category.EXEMPT);
        assertThat(vat.exemption()).contains(reason);
        assertThat(vat.agreed()).isEqualTo(VatTerm.exempt(reason));
        assertThatThrownBy(() -> new Vat(Category.EXEMPT, VatRate.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Party party(String country, String vatId) {
        return new Party("A", "A Ltd", List.of("1 Street"), country, new Registration(vatId, ""));
    }
}
