package org.manydesk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** Messages of clients within the caller's reach. */
@ApplicationScoped
public class WebhookDeliveries {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WebhookDeliveries() {
        this(null);
    }

    @Inject
    WebhookDeliveries(Wall wall) {
        this.wall = wall;
    }

    /** A message of a client, or {@link Unknown}. */
    public WebhookDelivery get(TenantId tenant, String id) {
        return Ids.parse(id).stream()
                .mapToObj(known -> wall.em().find(WebhookDelivery.class, new TenantKey(tenant, known)))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .findFirst()
                .orElseThrow(() -> new Unknown("message", id));
    }

    /** One page of those of all clients within reach, newest first, with one row more than the limit where more follow. */
    List<WebhookDelivery> list(PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT d FROM WebhookDelivery d WHERE d.id < :before ORDER BY d.id DESC",
                        WebhookDelivery.class)
                .setParameter("before", page.beforeId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** One page of a client's, newest first, with one row more than the limit where more follow. */
    public List<WebhookDelivery> list(TenantId tenant, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT d FROM WebhookDelivery d WHERE d.tenantId = :tenant AND d.id < :before"
                                + " ORDER BY d.id DESC",
                        WebhookDelivery.class)
                .setParameter("tenant", tenant.value())
                .setParameter("before", page.beforeId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Those to be tried now, at most so many. */
    List<WebhookDelivery> due(Instant now, int limit) {
        return wall.em()
                .createQuery(
                        "SELECT d FROM WebhookDelivery d WHERE d.state = :waiting AND d.nextTryAt <= :now"
                                + " ORDER BY d.nextTryAt, d.tenantId, d.id",
                        WebhookDelivery.class)
                .setParameter("waiting", WebhookDelivery.State.WAITING)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** For a change: nobody else changes it until this transaction ends. */
    WebhookDelivery held(TenantId tenant, long id) {
        return wall.em()
                .createQuery(
                        "SELECT d FROM WebhookDelivery d WHERE d.tenantId = :tenant AND d.id = :id",
                        WebhookDelivery.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    void add(WebhookDelivery delivery) {
        wall.add(delivery);
    }
}
