package org.manydesk.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.manydesk.problem.Stale;
import org.manydesk.scope.TenantId;

/** Looks clients up for people: their names, and what is kept of each. */
@ApplicationScoped
@Transactional
public class ClientDirectory {
    private final Tenants tenants;
    private final Onboarding onboarding;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientDirectory() {
        this(null, null);
    }

    @Inject
    ClientDirectory(Tenants tenants, Onboarding onboarding) {
        this.tenants = tenants;
        this.onboarding = onboarding;
    }

    /** All clients within reach, by name. */
    public List<ClientName> names() {
        return tenants.all().stream().map(ClientName::of).toList();
    }

    /** What is kept of a client, or {@link org.manydesk.problem.Unknown}. */
    public ClientSheet sheet(String key) {
        return ClientSheet.of(tenants.get(key));
    }

    /** How the people of a client write dates and numbers. */
    public Locale locale(TenantId client) {
        return tenants.get(client).locale();
    }

    /** Changes what is kept, unless somebody else did meanwhile: then {@link Stale}. */
    public ClientSheet change(ClientSheet read, TenantProfile profile) {
        if (tenants.get(read.client().key()).version() != read.version()) throw new Stale();
        return ClientSheet.of(onboarding.change(read.client().key(), profile));
    }

    public ClientSheet suspend(String key) {
        return ClientSheet.of(onboarding.suspend(key));
    }

    public ClientSheet resume(String key) {
        return ClientSheet.of(onboarding.resume(key));
    }
}
