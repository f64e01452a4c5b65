package org.manydesk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.ExchangeRate;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.Wall;

/** The exchange rates of the caller's provider, and the currency of its accounts. */
@ApplicationScoped
public class ExchangeRates {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ExchangeRates() {
        this(null);
    }

    @Inject
    ExchangeRates(Wall wall) {
        this.wall = wall;
    }

    /** The currency of its accounts; empty as long as it said none. */
    public Optional<Currency> books() {
        return booksCurrency().map(BooksCurrency::currency);
    }

    Optional<BooksCurrency> booksCurrency() {
        var key = new ProviderKey(wall.reach().provider(), BooksCurrency.ONLY);
        return Optional.ofNullable(wall.em().find(BooksCurrency.class, key));
    }

    /** The rate, or {@link Unknown}. */
    KeptRate get(long id) {
        return Optional.ofNullable(wall.em().find(KeptRate.class, new ProviderKey(provider(), id)))
                .orElseThrow(() -> new Unknown("exchange rate", Long.toString(id)));
    }

    /** The last rate on or before a day, however old; {@link ExchangeRate#holdsOn} says whether it may be used. */
    public Optional<ExchangeRate> on(LocalDate day, Currency from, Currency to) {
        return wall.em()
                .createQuery(
                        "SELECT r FROM KeptRate r WHERE r.foreign = :foreign AND r.books = :books AND r.rateDay <= :day"
                                + " ORDER BY r.rateDay DESC",
                        KeptRate.class)
                .setParameter("foreign", from.getCurrencyCode())
                .setParameter("books", to.getCurrencyCode())
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(KeptRate::rate);
    }

    /** The rate of this very day. */
    Optional<KeptRate> find(LocalDate day, Currency from, Currency to) {
        return wall.em()
                .createQuery(
                        "SELECT r FROM KeptRate r WHERE r.foreign = :foreign AND r.books = :books AND r.rateDay = :day",
                        KeptRate.class)
                .setParameter("foreign", from.getCurrencyCode())
                .setParameter("books", to.getCurrencyCode())
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** One page of all rates, the newest day first, with one more where more follow. */
    public List<KeptRate> list(PageRequest page) {
        var seen = page.after(2);
        return wall.em()
                .createQuery(
                        "SELECT r FROM KeptRate r WHERE r.rateDay < :day OR (r.rateDay = :day AND r.id < :id)"
                                + " ORDER BY r.rateDay DESC, r.id DESC",
                        KeptRate.class)
                .setParameter(
                        "day",
                        seen.map(keys -> LocalDate.ofEpochDay(PageRequest.number(keys.get(0))))
                                .orElse(LocalDate.of(9999, 12, 31)))
                .setParameter(
                        "id", seen.map(keys -> PageRequest.number(keys.get(1))).orElse(Long.MAX_VALUE))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The cursor that goes on after a rate. */
    public static String cursor(KeptRate rate) {
        return PageRequest.cursor(rate.rate().day().toEpochDay(), rate.key());
    }

    ProviderId provider() {
        return wall.reach().provider();
    }

    void add(KeptRate rate) {
        wall.add(rate);
    }

    void add(BooksCurrency currency) {
        wall.add(currency);
    }

    void remove(KeptRate rate) {
        wall.em().remove(rate);
    }

    void settle() {
        wall.em().flush();
    }
}
