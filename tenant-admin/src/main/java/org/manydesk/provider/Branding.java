package org.manydesk.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.Wall;

/** Keeps the logo of a provider. Issued documents keep the one that they were issued with. */
@ApplicationScoped
@Transactional
public class Branding implements Logos {
    private final Wall wall;
    private final Providers providers;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Branding() {
        this(null, null, null, null);
    }

    @Inject
    Branding(Wall wall, Providers providers, AuditTrail audit, Clock clock) {
        this.wall = wall;
        this.providers = providers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the caller's provider shows now, if it shows one. */
    @Override
    public Optional<LogoImage> shown() {
        return providers.own().logo().flatMap(this::find);
    }

    /** A logo of the caller's provider, shown now or earlier, by its id. */
    public Optional<LogoImage> find(long id) {
        var key = new ProviderKey(wall.reach().provider(), id);
        return Optional.ofNullable(wall.em().find(Logo.class, key)).map(Logo::image);
    }

    @Override
    public void show(byte[] file) {
        var image = LogoImage.read(file);
        var provider = providers.own();
        var logo = wall.add(new Logo(provider.id(), image, clock.instant()));
        provider.show(logo);
        audit.record(
                "LOGO_CHANGED", provider.profile().name(), Map.of("width", image.width(), "height", image.height()));
    }

    @Override
    public void showNone() {
        var provider = providers.own();
        if (provider.logo().isEmpty()) return;
        provider.showNoLogo();
        audit.record("LOGO_REMOVED", provider.profile().name(), Map.of());
    }
}
