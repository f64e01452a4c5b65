package org.manydesk.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Stale;

/** Keeps what a provider says of itself. */
@ApplicationScoped
@Transactional
public class ProviderProfiles {
    private final Providers providers;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProviderProfiles() {
        this(null, null);
    }

    @Inject
    ProviderProfiles(Providers providers, AuditTrail audit) {
        this.providers = providers;
        this.audit = audit;
    }

    /** What it says now. */
    public ProviderSheet own() {
        return ProviderSheet.of(providers.own());
    }

    /** Puts a new profile in place of the one that was read, unless somebody else did meanwhile: then {@link Stale}. */
    public ProviderSheet replace(ProviderSheet read, ProviderProfile profile) {
        if (providers.own().version() != read.version()) throw new Stale();
        return ProviderSheet.of(replace(profile));
    }

    /** Puts a new profile in place of the old one. Issued invoices keep what was true when they were issued. */
    public Provider replace(ProviderProfile profile) {
        var provider = providers.own();
        var before = provider.profile();
        provider.replace(profile);
        audit.record("PROVIDER_CHANGED", profile.name(), Map.of("before", before, "after", profile));
        return provider;
    }
}
