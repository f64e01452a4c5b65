package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manydesk.document.Parties;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.money.Money;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TierShare;
import org.manydesk.rating.VatRate;

/** What an invoice keeps in one column comes back as it was. */
class StoredTest {

    @Test
    void the_parties_come_back() {
        var party = new Parties.Party(
                "Acme", "", List.of("1 Way", "2 Town"), "GB", new Parties.Registration("GB1", "a@b.example"));
        var parties = new Parties(party, party, "#112233", "en-GB");
        assertThat(Stored.read(Stored.text(parties), new TypeReference<Parties>() {}))
                .isEqualTo(parties);
    }

    @Test
    void the_explanation_comes_back() {
        var shares = List.of(
                new TierShare(1, Quantity.of(100), Price.parse("12.005"), Optional.empty()),
                new TierShare(2, Quantity.parse("-0.5"), Price.parse("9"), Optional.of(Price.parse("3"))));
        assertThat(Stored.read(Stored.text(shares), new TypeReference<List<TierShare>>() {}))
                .isEqualTo(shares);
    }

    @Test
    void vat_groups_of_before_there_were_exemptions_come_back() {
        var group = "[{\"vat\":{\"category\":\"STANDARD\",\"rate\":\"5.5\"},"
                + "\"base\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"tax\":{\"amount\":\"0.55\",\"currency\":\"EUR\"}}]";
        assertThat(Stored.read(group, new TypeReference<List<Totals.Group>>() {}))
                .singleElement()
                .extracting(Totals.Group::vat)
                .isEqualTo(new Vat(Vat.Category.STANDARD, VatRate.parse("5.5")));
    }

    @Test
    void the_vat_groups_come_back() {
        var groups = List.of(new Totals.Group(
                new Vat(Vat.Category.STANDARD, VatRate.parse("5.5")), Money.of("10", "EUR"), Money.of("0.55", "EUR")));
        assertThat(Stored.read(Stored.text(groups), new TypeReference<List<Totals.Group>>() {}))
                .isEqualTo(groups);
    }
}
