package org.manydesk.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.CurrentCaller;

/** Takes on client companies, changes what is known of them, suspends and resumes them. */
@ApplicationScoped
@Transactional
public class Onboarding {
    private static final String KEY = "[a-z][a-z0-9-]{1,30}";

    /** What stands in a client's place in the addresses where one is taken on. */
    private static final Set<String> RESERVED = Set.of("new", "onboarding");

    private final Tenants tenants;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Event<Resuming> resuming;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Onboarding() {
        this(null, null, null, null, null);
    }

    @Inject
    Onboarding(Tenants tenants, AuditTrail audit, CurrentCaller caller, Clock clock, Event<Resuming> resuming) {
        this.tenants = tenants;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.resuming = resuming;
    }

    /** Whether there is a client already. */
    public boolean hasBegun() {
        return tenants.count() > 0;
    }

    /** Refuses a key that a new client cannot have: a bad one, or one that is taken. */
    public void mustBeFree(String key) {
        if (!key.matches(KEY))
            throw new InvalidInput(
                    "/key", "A key has 2 to 31 small letters, digits and hyphens, and starts with a letter.");
        if (RESERVED.contains(key)) throw new InvalidInput("/key", "This word names something else. Take another key.");
        if (tenants.find(key).isPresent()) throw new Conflict("There is already a client with the key " + key + ".");
    }

    /** Refuses an address at which another client than this takes mail. */
    public void mustReachNobodyElse(String key, TenantProfile profile) {
        var address = profile.supportAddress();
        if (address != null
                && tenants.takesMailAt(address)
                        .filter(taken -> !taken.equals(key))
                        .isPresent())
            throw new Conflict("Mail to " + address + " reaches another client. Give this one an address of its own.");
    }

    /** Takes on a client. The key is its short name for ever. */
    public Tenant open(String key, TenantProfile profile) {
        mustBeFree(key);
        mustReachNobodyElse(key, profile);
        var tenant = Tenant.open(caller.get().provider(), key, profile, tenants.count(), clock.instant());
        tenants.add(tenant);
        audit.record(tenant.id(), "TENANT_OPENED", key, Map.of("after", profile));
        return tenant;
    }

    public Tenant change(String key, TenantProfile profile) {
        var tenant = tenants.get(key);
        mustReachNobodyElse(key, profile);
        var before = tenant.profile();
        tenant.replace(profile);
        audit.record(tenant.id(), "TENANT_CHANGED", key, Map.of("before", before, "after", profile));
        return tenant;
    }

    /** Says how a client is recognised and how its requesters are written to. */
    public Tenant brand(String key, TenantBrand brand) {
        var tenant = tenants.get(key);
        var before = tenant.brand();
        if (before.equals(brand)) return tenant;
        tenant.replace(brand);
        tenants.keep();
        audit.record(tenant.id(), "BRAND_CHANGED", key, Map.of("before", before, "after", brand));
        return tenant;
    }

    public Tenant suspend(String key) {
        var tenant = tenants.get(key);
        tenant.suspend();
        audit.record(tenant.id(), "TENANT_SUSPENDED", key, Map.of());
        return tenant;
    }

    /** @throws org.manydesk.problem.Conflict if it is leaving */
    public Tenant resume(String key) {
        var tenant = tenants.get(key);
        resuming.fire(new Resuming(tenant.id()));
        tenant.resume();
        audit.record(tenant.id(), "TENANT_RESUMED", key, Map.of());
        return tenant;
    }
}
