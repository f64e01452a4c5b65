package org.manydesk.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.audit.Exporting;
import org.manydesk.print.Copy;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Tells who may see a client, and notes in the client's audit trail that it was told. */
@ApplicationScoped
@Transactional
public class Sighting {
    public static final String CSV = "text/csv";

    private final Tenants tenants;
    private final Onlookers onlookers;
    private final AuditTrail audit;
    private final Exporting exporting;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Sighting() {
        this(null, null, null, null, null);
    }

    @Inject
    Sighting(Tenants tenants, Onlookers onlookers, AuditTrail audit, Exporting exporting, Clock clock) {
        this.tenants = tenants;
        this.onlookers = onlookers;
        this.audit = audit;
        this.exporting = exporting;
        this.clock = clock;
    }

    /** Who may see the client with this key now. */
    public ClientSight of(String client) {
        var tenant = tenants.get(client);
        var sight = sight(tenant);
        audit.record(
                tenant.id(),
                "ACCESS_READ",
                client,
                Map.of(
                        "staff", sight.staff().size(),
                        "people", sight.people().size(),
                        "keptOut", sight.keptOut().size()));
        return sight;
    }

    /** The same as a file, for who proved lately who they are. */
    public Copy csv(String client) {
        var tenant = tenants.get(client);
        exporting.note(tenant.id(), "ACCESS_EXPORTED", client, Map.of());
        var bytes = SightCsv.write(sight(tenant)).getBytes(StandardCharsets.UTF_8);
        return new Copy(client + "-access.csv", CSV + ";charset=UTF-8", bytes);
    }

    private ClientSight sight(Tenant tenant) {
        var found = onlookers.of(tenant.id());
        return new ClientSight(
                ClientName.of(tenant),
                clock.instant(),
                found.seeing().stream()
                        .filter(person -> !person.role().isClient())
                        .toList(),
                found.seeing().stream()
                        .filter(person -> person.role().isClient())
                        .toList(),
                found.keptOut());
    }
}
