package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.document.AccountedVat;
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

    /** The VAT in the currency of the seller's accounts, as it was issued; empty where that is this one. */
    @Column(name = "accounted_vat")
    private @Nullable String accountedVat;

    @SuppressWarnings("NullAway") // for JPA
    protected Sums() {}

    Sums(Totals totals) {
        this.currency = totals.net().currency().getCurrencyCode();
        this.net = totals.net().amount();
        this.vat = totals.vat().amount();
        this.gross = totals.gross().amount();
        this.vatGroups = Stored.text(totals.groups());
    }

    /** The same sums, with the VAT in another currency. */
    Sums stating(Optional<AccountedVat> vat) {
        var sums = new Sums(totals());
        sums.accountedVat = vat.map(Stored::text).orElse(null);
        return sums;
    }

    Optional<AccountedVat> accountedVat() {
        return Optional.ofNullable(accountedVat).map(text -> Stored.read(text, new TypeReference<>() {}));
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
