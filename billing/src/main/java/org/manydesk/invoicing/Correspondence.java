package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.exchange.ExchangeRates;
import org.manydesk.money.ExchangeRate;
import org.manydesk.money.Money;
import org.manydesk.problem.Conflict;
import org.manydesk.provider.ProviderProfile;
import org.manydesk.provider.Providers;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.BillingParty;
import org.manydesk.tenant.Tenants;

/** Who writes to whom: the provider and its client, as their legal data stands now. */
@ApplicationScoped
class Correspondence {

    private final Providers providers;
    private final Tenants tenants;
    private final ExchangeRates rates;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Correspondence() {
        this(null, null, null);
    }

    @Inject
    Correspondence(Providers providers, Tenants tenants, ExchangeRates rates) {
        this.providers = providers;
        this.tenants = tenants;
        this.rates = rates;
    }

    Letter letter(TenantId tenant) {
        var provider = providers.own();
        var seller = provider.profile();
        var client = tenants.get(tenant);
        var parties = new Parties(
                seller(seller),
                buyer(client.name(), client.billing()),
                seller.brand(),
                provider.logo().map(String::valueOf).orElse(""),
                client.profile().locale());
        return new Letter(parties, seller.bankAccount(), seller.paymentDays());
    }

    /**
     * VAT as it is stated in the currency of the seller's accounts; empty where that is its own, or none was said.
     *
     * @throws Conflict when there is no exchange rate of the day, nor one before that still holds
     */
    Optional<AccountedVat> accounted(Money vat, LocalDate on) {
        if (vat.isZero()) return Optional.empty();
        return rates.books()
                .filter(books -> !books.equals(vat.currency()))
                .flatMap(books -> AccountedVat.of(vat, rate(vat.currency(), books, on)));
    }

    private ExchangeRate rate(Currency from, Currency books, LocalDate on) {
        var last = rates.on(on, from, books);
        return last.filter(rate -> rate.holdsOn(on))
                .orElseThrow(() -> new Conflict(Words.of(
                        "rate-missing",
                        from,
                        books,
                        on,
                        ExchangeRate.HOLDS_FOR_DAYS,
                        last.map(rate -> Words.of("rate-last", rate.day())).orElse(""))));
    }

    /** Whether somebody else than the one who drafted must approve. */
    boolean wantsFourEyes() {
        return providers.own().profile().fourEyes();
    }

    private static Party seller(ProviderProfile seller) {
        return new Party(
                seller.name(),
                seller.legalName(),
                seller.address().lines().toList(),
                seller.country(),
                new Registration(seller.vatId(), seller.email()));
    }

    private static Party buyer(String name, BillingParty buyer) {
        return new Party(
                name,
                buyer.legalName(),
                buyer.address().lines().toList(),
                buyer.country(),
                new Registration(buyer.vatId(), ""));
    }
}
