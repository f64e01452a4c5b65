package org.manydesk.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.rest.Json;
import org.manydesk.scope.TenantId;

/** Takes messages in, in the transaction of what they tell of, and gives them out to be sent. */
@ApplicationScoped
@Transactional
public class Outbox {
    private final WebhookDeliveries deliveries;
    private final WebhookKeys keys;
    private final Clock clock;

    /**
     * What is sent.
     *
     * @param type what it tells of, e.g. {@code ticket.escalated}
     * @param data what is told, as JSON
     */
    private record Message(String type, Instant timestamp, Object data) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Outbox() {
        this(null, null, null);
    }

    @Inject
    Outbox(WebhookDeliveries deliveries, WebhookKeys keys, Clock clock) {
        this.deliveries = deliveries;
        this.keys = keys;
        this.clock = clock;
    }

    /** Has a message sent once the present transaction is committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(TenantId tenant, URI url, String type, Object data) {
        var now = clock.instant();
        deliveries.add(new WebhookDelivery(tenant, url, type, json(new Message(type, now, data)), now));
    }

    private static String json(Message message) {
        try {
            return Json.mapper().writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A try of a message that is to be sent. */
    record Due(TenantId tenant, long id) {}

    List<Due> due(int limit) {
        return deliveries.due(clock.instant(), limit).stream()
                .map(delivery -> new Due(delivery.tenant(), delivery.key()))
                .toList();
    }

    /** Takes the try for oneself; empty where somebody else has it. */
    Optional<SignedCall> claim(Due due) {
        var delivery = deliveries.held(due.tenant(), due.id());
        var now = clock.instant();
        return delivery.claim(now) ? Optional.of(SignedCall.of(delivery, keys.secret(), now)) : Optional.empty();
    }

    void tell(Due due, SignedCall.Answer answer) {
        var delivery = deliveries.held(due.tenant(), due.id());
        if (answer.isTaken()) delivery.delivered(answer.what());
        else delivery.failed(answer.what(), clock.instant());
    }
}
