package org.manydesk.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Stale;
import org.manydesk.provider.LogoImage;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Onboarding;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.TenantBrand;
import org.manydesk.tenant.Tenants;

/**
 * Keeps how a client is recognised and how its requesters are written to.
 *
 * @see "decision 0058"
 */
@ApplicationScoped
@Transactional
public class ClientBranding {
    private final Tenants tenants;
    private final Onboarding onboarding;
    private final ClientLogos logos;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientBranding() {
        this(null, null, null, null, null);
    }

    @Inject
    ClientBranding(Tenants tenants, Onboarding onboarding, ClientLogos logos, AuditTrail audit, Clock clock) {
        this.tenants = tenants;
        this.onboarding = onboarding;
        this.logos = logos;
        this.audit = audit;
        this.clock = clock;
    }

    /** The brand of the client with this key, or {@link org.manydesk.problem.Unknown}. */
    public BrandSheet of(String key) {
        return BrandSheet.of(tenants.get(key));
    }

    /** Puts another brand in place of what was read, unless somebody else did meanwhile: then {@link Stale}. */
    public BrandSheet change(BrandSheet read, TenantBrand brand) {
        if (tenants.get(read.key()).version() != read.version()) throw new Stale();
        return BrandSheet.of(onboarding.brand(read.key(), brand));
    }

    /** The logo of the client with this key, if it has one. */
    public Optional<LogoImage> logo(String key) {
        return logo(tenants.get(key));
    }

    /** What the client's own people see of it on their pages. */
    public PortalSign sign(TenantId client) {
        var tenant = tenants.get(client);
        return new PortalSign(tenant.name(), logo(tenant));
    }

    private Optional<LogoImage> logo(Tenant tenant) {
        return kept(tenant).map(ClientLogo::image);
    }

    private Optional<ClientLogo> kept(Tenant tenant) {
        return tenant.logo().flatMap(id -> logos.find(tenant.id(), id));
    }

    /**
     * Shows another logo from now on, in place of any, which is gone then.
     *
     * @param file a PNG or a JPEG
     */
    public BrandSheet show(String key, byte[] file) {
        var image = LogoImage.read(file);
        var tenant = tenants.locked(key);
        kept(tenant).ifPresent(logos::remove);
        tenant.show(
                logos.add(new ClientLogo(tenant.id(), image, clock.instant())).key());
        tenants.keep();
        audit.record(tenant.id(), "CLIENT_LOGO_CHANGED", key, Map.of("width", image.width(), "height", image.height()));
        return BrandSheet.of(tenant);
    }

    /** Shows none from now on; what was shown is gone. */
    public BrandSheet showNone(String key) {
        var tenant = tenants.locked(key);
        if (tenant.logo().isEmpty()) return BrandSheet.of(tenant);
        kept(tenant).ifPresent(logos::remove);
        tenant.showNoLogo();
        tenants.keep();
        audit.record(tenant.id(), "CLIENT_LOGO_REMOVED", key, Map.of());
        return BrandSheet.of(tenant);
    }
}
