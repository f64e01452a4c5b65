package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
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

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Correspondence() {
        this(null, null);
    }

    @Inject
    Correspondence(Providers providers, Tenants tenants) {
        this.providers = providers;
        this.tenants = tenants;
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
