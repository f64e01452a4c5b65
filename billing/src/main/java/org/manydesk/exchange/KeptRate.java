package org.manydesk.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.manydesk.money.ExchangeRate;
import org.manydesk.money.ExchangeRate.Quoted;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** An exchange rate that somebody entered; one of each pair of currencies and day. Documents keep what they were issued with. */
@Entity
@Table(name = "exchange_rate")
public class KeptRate extends ProviderOwned {
    @Column(name = "from_currency", updatable = false)
    private String foreign;

    @Column(name = "to_currency", updatable = false)
    private String books;

    @Column(name = "rate_day", updatable = false)
    private LocalDate rateDay;

    @Column(name = "rate")
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "quoted")
    private Quoted quoted;

    @Column(name = "source")
    private String source;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @SuppressWarnings("NullAway") // for JPA
    protected KeptRate() {}

    @SuppressWarnings("NullAway") // say(...) fills the rest
    KeptRate(ProviderId provider, ExchangeRate rate) {
        super(provider);
        this.foreign = rate.from().getCurrencyCode();
        this.books = rate.to().getCurrencyCode();
        this.rateDay = rate.day();
    }

    KeptRate say(ExchangeRate rate, String by, Instant at) {
        amount = rate.value();
        quoted = rate.quoted();
        source = rate.source();
        enteredBy = by;
        enteredAt = at;
        return this;
    }

    public ExchangeRate rate() {
        return new ExchangeRate(
                Currency.getInstance(foreign),
                Currency.getInstance(books),
                amount.stripTrailingZeros(),
                quoted,
                rateDay,
                source);
    }

    /** By e-mail. */
    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
