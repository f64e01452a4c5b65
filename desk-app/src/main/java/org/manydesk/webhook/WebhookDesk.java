package org.manydesk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.audit.AuditTrail;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenants;

/** What an administrator does with messages to other systems: sees what became of each, and sends one again. */
@ApplicationScoped
@Transactional
public class WebhookDesk {
    private final Tenants tenants;
    private final WebhookDeliveries deliveries;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WebhookDesk() {
        this(null, null, null, null);
    }

    @Inject
    WebhookDesk(Tenants tenants, WebhookDeliveries deliveries, AuditTrail audit, Clock clock) {
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A message, to be read.
     *
     * @param messageId as the receiver gets it in {@code webhook-id}
     * @param host where it goes
     * @param lastAnswer what came of the last try; empty before the first
     * @param nextTryAt while it waits
     */
    public record Sheet(
            ClientName client,
            String id,
            String messageId,
            String type,
            String host,
            WebhookDelivery.State state,
            int tries,
            Instant createdAt,
            Optional<Instant> nextTryAt,
            String lastAnswer) {
        static Sheet of(WebhookDelivery delivery, ClientName client) {
            return new Sheet(
                    client,
                    Long.toString(delivery.key()),
                    delivery.messageId(),
                    delivery.eventType(),
                    Objects.requireNonNullElse(delivery.url().getHost(), ""),
                    delivery.state(),
                    delivery.tries(),
                    delivery.createdAt(),
                    Optional.of(delivery.nextTryAt()).filter(at -> delivery.state() == WebhookDelivery.State.WAITING),
                    delivery.lastAnswer());
        }
    }

    /**
     * Messages, newest first.
     *
     * @param client its key; of all clients within reach when empty
     */
    public Page<Sheet> list(Optional<String> client, PageRequest page) {
        var rows =
                client.map(key -> deliveries.list(tenants.get(key).id(), page)).orElseGet(() -> deliveries.list(page));
        Map<TenantId, ClientName> names =
                tenants.all().stream().collect(Collectors.toMap(tenant -> tenant.id(), ClientName::of));
        Function<WebhookDelivery, Sheet> sheet = row -> Sheet.of(row, Objects.requireNonNull(names.get(row.tenant())));
        return Page.of(rows, page.limit(), row -> PageRequest.cursor(row.key())).map(sheet);
    }

    /** Has a message sent once more, at once; the same message by the same id. */
    public WebhookDelivery again(String client, String id) {
        var tenant = tenants.get(client).id();
        var delivery = deliveries.held(tenant, deliveries.get(tenant, id).key());
        delivery.again(clock.instant());
        audit.record(tenant, "WEBHOOK_SENT_AGAIN", id, Map.of("type", delivery.eventType()));
        return delivery;
    }
}
