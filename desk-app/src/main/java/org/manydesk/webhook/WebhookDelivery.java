package org.manydesk.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** A message to another system, on its way or not any more. Its id is that by which the receiver knows repetitions. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery extends TenantOwned {
    /** Before its key, so that people see what the id is of. */
    private static final String PREFIX = "msg_";

    /** For how long nobody else tries while somebody does; longer than a call lasts. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** How long after each failed try the next one is. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(24));

    private static final int LONGEST_ANSWER = 200;

    @Column(name = "url", updatable = false)
    private String url;

    @Column(name = "event_type", updatable = false)
    private String eventType;

    @Column(name = "body", updatable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.WAITING;

    @Column(name = "tries")
    private int tries;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "last_answer")
    private String lastAnswer = "";

    /** Where a message is. */
    public enum State {
        /** To be sent, for the first time or again. */
        WAITING,
        /** Taken by the receiver. */
        DELIVERED,
        /** Never taken. */
        GIVEN_UP
    }

    @SuppressWarnings("NullAway") // for JPA
    protected WebhookDelivery() {}

    WebhookDelivery(TenantId tenant, URI url, String eventType, String body, Instant now) {
        super(tenant);
        this.url = url.toString();
        this.eventType = eventType;
        this.body = body;
        this.createdAt = now;
        this.nextTryAt = now;
    }

    /** Takes a try for oneself, unless somebody else did. */
    boolean claim(Instant now) {
        if (state != State.WAITING || nextTryAt.isAfter(now)) return false;
        nextTryAt = now.plus(LEASE);
        return true;
    }

    /** The receiver took it. */
    void delivered(String answer) {
        tries++;
        state = State.DELIVERED;
        lastAnswer = shortened(answer);
    }

    /** The receiver did not take it; it is tried again later, or given up. */
    void failed(String answer, Instant now) {
        if (tries < PAUSES.size()) nextTryAt = now.plus(PAUSES.get(tries));
        else state = State.GIVEN_UP;
        tries++;
        lastAnswer = shortened(answer);
    }

    /** It is sent once more now, as the same message; whoever took it knows it by its id. */
    void again(Instant now) {
        state = State.WAITING;
        nextTryAt = now;
    }

    private static String shortened(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }

    /** As the receiver gets it in {@code webhook-id}, the same at every try. */
    public String messageId() {
        return PREFIX + key();
    }

    public URI url() {
        return URI.create(url);
    }

    /** What it tells of, e.g. {@code ticket.escalated}. */
    public String eventType() {
        return eventType;
    }

    /** JSON. */
    public String body() {
        return body;
    }

    public State state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it is sent next; while it waits. */
    public Instant nextTryAt() {
        return nextTryAt;
    }

    /** What came of the last try; empty before the first. */
    public String lastAnswer() {
        return lastAnswer;
    }
}
