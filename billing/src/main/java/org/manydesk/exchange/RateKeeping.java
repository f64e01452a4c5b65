package org.manydesk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.money.ExchangeRate;
import org.manydesk.money.ExchangeRate.Quoted;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/** Billing enters exchange rates, and says which currency the accounts are in. */
@ApplicationScoped
@Transactional
public class RateKeeping {
    private static final int MOST_DECIMALS = 2;

    private final ExchangeRates rates;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RateKeeping() {
        this(null, null, null, null);
    }

    @Inject
    RateKeeping(ExchangeRates rates, CurrentCaller caller, AuditTrail audit, Clock clock) {
        this.rates = rates;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a source says of a day.
     *
     * @param value more than zero
     * @param source who published it
     */
    public record Said(BigDecimal value, Quoted quoted, String source) {}

    /** The currency of the accounts; empty as long as none was said. */
    public Optional<Currency> books() {
        return rates.books();
    }

    /**
     * Says which currency the accounts are in. What is issued keeps what it says.
     *
     * @throws InvalidInput where the currency has more than two decimals: e-invoices state VAT with two (EN 16931, BR-DEC-15)
     */
    public void keepBooksIn(Currency currency) {
        if (currency.getDefaultFractionDigits() > MOST_DECIMALS)
            throw new InvalidInput("/currency", "E-invoices state VAT with two decimals; " + currency + " has more.");
        var before = rates.books();
        rates.booksCurrency()
                .ifPresentOrElse(
                        kept -> kept.replace(currency), () -> rates.add(new BooksCurrency(rates.provider(), currency)));
        rates.settle();
        audit.record(
                "BOOKS_CURRENCY_CHANGED",
                currency.getCurrencyCode(),
                Map.of("before", before.map(Currency::getCurrencyCode).orElse("")));
    }

    /** One page of the rates, the newest day first, with one more where more follow. */
    public List<KeptRate> list(PageRequest page) {
        return rates.list(page);
    }

    /**
     * Enters the rate of a day, or corrects it; documents keep the one that they were issued with.
     *
     * @throws Conflict while it is not said which currency the accounts are in
     * @throws InvalidInput when the day is still to come, or the currency is that of the accounts
     */
    public KeptRate enter(Currency currency, LocalDate day, Said said) {
        var books = mustBeSaid();
        if (currency.equals(books))
            throw new InvalidInput(
                    "/currency", "Your accounts are in " + books + " themselves: give another currency.");
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14))))
            throw new InvalidInput("/day", "This day is still to come; give a day that has a rate.");
        var rate = new ExchangeRate(currency, books, said.value(), said.quoted(), day, said.source());
        var before = rates.find(day, currency, books);
        var known = before.map(kept -> kept.rate().equation()).orElse("");
        var kept = before.orElseGet(() -> new KeptRate(rates.provider(), rate));
        kept.say(rate, by(), clock.instant());
        if (before.isEmpty()) rates.add(kept);
        rates.settle();
        audit.record(
                "EXCHANGE_RATE_ENTERED",
                day.toString(),
                Map.of("rate", rate.equation(), "source", rate.source(), "before", known));
        return kept;
    }

    /** The rate, or {@link Unknown}. */
    public KeptRate get(long id) {
        return rates.get(id);
    }

    /** Takes a rate out; documents keep the one that they were issued with. {@link Unknown} where there is none. */
    public void remove(long id) {
        var kept = rates.get(id);
        rates.remove(kept);
        audit.record(
                "EXCHANGE_RATE_REMOVED",
                kept.rate().day().toString(),
                Map.of("rate", kept.rate().equation()));
    }

    private Currency mustBeSaid() {
        return rates.books()
                .orElseThrow(
                        () -> new Conflict("Say first which currency your accounts are in; rates are against that."));
    }

    private String by() {
        return caller.get() instanceof Caller.Person person
                ? person.email()
                : caller.get().name();
    }
}
