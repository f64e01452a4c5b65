package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.manydesk.document.Totals;
import org.manydesk.money.Money;

/** The sums of a document as they are stored: never recomputed, replaced whole. */
@Embeddable
class Sums {

    @Column(name = "currency")
    private String currency;

    @Column(name = "net")
    private BigDecimal net;

    @Column(name = "vat")
    private BigDecimal vat;

    @Column(name = "gross")
    private BigDecimal gross;

    @Column(name = "vat_groups")
    private String vatGroups;

    @SuppressWarnings("NullAway") // for JPA
    protected Sums() {}

    Sums(Totals totals) {
        this.currency = totals.net().currency().getCurrencyCode();
        this.net = totals.net().amount();
        this.vat = totals.vat().amount();
        this.gross = totals.gross().amount();
        this.vatGroups = Stored.text(totals.groups());
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    Totals totals() {
        var groups = Stored.read(vatGroups, new TypeReference<List<Totals.Group>>() {});
        return new Totals(Money.stored(net, currency), groups, Money.stored(gross, currency));
    }

    Money vat() {
        return Money.stored(vat, currency);
    }
}
