package org.manydesk.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Currency;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** The currency of a provider's accounts; one of each provider at most. */
@Entity
@Table(name = "books_currency")
public class BooksCurrency extends ProviderOwned {
    static final long ONLY = 1;

    @Column(name = "currency")
    private String currency;

    @SuppressWarnings("NullAway") // for JPA
    protected BooksCurrency() {}

    BooksCurrency(ProviderId provider, Currency currency) {
        super(provider, ONLY);
        this.currency = currency.getCurrencyCode();
    }

    void replace(Currency other) {
        currency = other.getCurrencyCode();
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }
}
